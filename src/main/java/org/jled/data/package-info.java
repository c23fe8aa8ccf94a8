/** Data sets, scalers and the files they travel in. The only package that touches jHDF. */
package org.jled.data;
