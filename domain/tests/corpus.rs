//! Every file of the fuzzer's corpus, as an ordinary test.

mod check;

use std::path::Path;

use check::House;

#[test]
fn every_file_of_the_corpus_is_read_or_refused() {
    let house = House::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/table");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        house.check(&std::fs::read(entry.expect("a file").path()).expect("its bytes"));
        files += 1;
    }
    assert!(files >= 12, "the corpus is there: {files}");
}
