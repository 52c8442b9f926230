/** Photos and papers of a case: checked by their content, rid of what they tell beside the picture, sealed. */
@NullMarked
package org.mulin.cases.attachments;

import org.jspecify.annotations.NullMarked;
