//! The models in the program are those that the labelled lines give.

use std::fs;
use std::path::{Path, PathBuf};

use cvfit::extract::Tokens;
use cvfit::posting::learned::features::heading_features;
use cvfit::posting::learned::train::{Sample, labelled, train};
use cvfit::posting::learned::{CLASSES, Model};
use cvfit::posting::{LineClass, heading_samples, samples};
use cvfit::text::Text;

fn read(path: &Path) -> (Text, Vec<LineClass>) {
    let file = fs::read_to_string(path).expect("the file can be read");
    let (text, classes) =
        labelled(&file).unwrap_or_else(|(line, wrong)| panic!("{}:{line}: {wrong}", path.display()));
    (Text::from_source("posting.txt", &text), classes)
}

fn files() -> Vec<(Text, Vec<LineClass>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("training/lines");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// Most samples are told apart as before. Not all bytes need be the same: machines round sums in their own way.
fn assert_agree(samples: &[Sample], model: Model<'_>) {
    let file = train(samples);
    let trained = Model::of(&file).expect("a model that was trained can be read");
    let best = |model: &Model<'_>, sample: &Sample| {
        let likely = model.log_probabilities(&sample.features);
        (0..CLASSES.len()).fold(0, |best, c| if likely[c] > likely[best] { c } else { best })
    };
    let same = samples.iter().filter(|sample| best(&model, sample) == best(&trained, sample)).count();
    assert!(
        same * 1000 >= samples.len() * 998,
        "{same} of {} samples agree: train anew (cargo run --release --example train_lines)",
        samples.len()
    );
}

#[test]
fn the_model_of_lines_is_that_of_the_labelled_lines() {
    let all: Vec<Sample> = files().iter().flat_map(|(text, classes)| samples(text, classes)).collect();
    assert_agree(&all, Model::of_lines().unwrap());
}

#[test]
fn the_model_of_headings_is_that_of_the_labelled_headings() {
    let mut all: Vec<Sample> =
        files().iter().flat_map(|(text, classes)| heading_samples(text, classes)).collect();
    let (text, classes) = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("training/headings.tsv"));
    all.extend(classes.iter().enumerate().map(|(number, class)| Sample {
        features: heading_features(&Tokens::of(text.line(number + 1))),
        class: CLASSES.iter().position(|c| c == class).unwrap(),
    }));
    assert_agree(&all, Model::of_headings().unwrap());
}
