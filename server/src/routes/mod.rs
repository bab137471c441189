//! One module per address: extract, authorise, load or change, return a page.
