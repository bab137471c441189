//! The embedded data: directory, taxonomy, places, map.
