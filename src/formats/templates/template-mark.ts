/** How a workbook says that it is a filled template: on a hidden sheet of this name, mark, id and version. */
export const MARKER_SHEET = '_tantu';
export const TEMPLATE_MARK = 'tantu-template';
