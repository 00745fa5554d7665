/**
 * Workbooks given back to offices: {@link org.ntmcriteria.documents.workbook.CheckedWorkbook}, a table with what is to
 * be mended in it, and {@link org.ntmcriteria.documents.workbook.UnitForm}, a form to fill in.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.documents.workbook;

import javax.annotation.ParametersAreNonnullByDefault;
