//! Parts that several pages share. Pure: owned text in, a view out.
