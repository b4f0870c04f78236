//! Trains the models of what lines of postings are for and of what stands beneath headings on the labelled lines in `training/lines`.
//!
//! `cargo run --release --example train_lines` writes `src/posting/learned/lines.bin` and `headings.bin` and prints how well lines are told
//! apart that a model has not seen: each fifth of the files in turn by a model of the other four.
//! With `--check` nothing is written.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use cvfit::posting::learned::train::{Sample, train};
use cvfit::posting::learned::{CLASSES, Model};
use cvfit::posting::{LineClass, heading_samples, samples};
use cvfit::text::Text;

/// In how many parts the files are divided.
const PARTS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = fs::read_dir(root.join("training/lines"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, Box<dyn Error>>>()?;
    paths.sort();
    let files: Vec<(Text, Vec<LineClass>)> = paths.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    let write = !std::env::args().any(|arg| arg == "--check");
    for (name, make) in
        [("lines", samples as fn(&Text, &[LineClass]) -> Vec<Sample>), ("headings", heading_samples)]
    {
        let files: Vec<Vec<Sample>> = files.iter().map(|(text, classes)| make(text, classes)).collect();
        let (right, seen) = tell_apart(&files)?;
        let all: Vec<Sample> = files.into_iter().flatten().collect();
        println!("{name}: {} samples; {right} of {seen} that a model has not seen are told apart", all.len());
        if write {
            let model = train(&all);
            println!("{name}: {} bytes", model.len());
            fs::write(root.join(format!("src/posting/learned/{name}.bin")), model)?;
        }
    }
    Ok(())
}

/// How many samples of each part of the files a model of the other parts tells apart, of how many.
fn tell_apart(files: &[Vec<Sample>]) -> Result<(usize, usize), Box<dyn Error>> {
    let (mut right, mut seen) = (0, 0);
    for part in 0..PARTS {
        let of = |here: bool| {
            let chosen = files.iter().enumerate().filter(move |(i, _)| (i % PARTS == part) == here);
            chosen.flat_map(|(_, samples)| samples).cloned().collect::<Vec<_>>()
        };
        let file = train(&of(false));
        let model = Model::of(&file).ok_or("the model that was trained cannot be read")?;
        for sample in of(true) {
            let likely = model.log_probabilities(&sample.features);
            let best = (0..CLASSES.len()).fold(0, |best, c| if likely[c] > likely[best] { c } else { best });
            right += usize::from(best == sample.class);
            seen += 1;
        }
    }
    Ok((right, seen))
}

/// The labelled lines of a file, one `class<TAB>text` a line.
fn read(path: &Path) -> Result<(Text, Vec<LineClass>), Box<dyn Error>> {
    let mut text = String::new();
    let mut classes = Vec::new();
    for (number, line) in fs::read_to_string(path)?.lines().enumerate() {
        let (word, words) = line.split_once('\t').ok_or_else(|| {
            format!("{}:{}: a line is a class, a tab and the text", path.display(), number + 1)
        })?;
        let class = LineClass::ALL.into_iter().find(|class| class.word() == word);
        classes.push(
            class.ok_or_else(|| format!("{}:{}: there is no class {word}", path.display(), number + 1))?,
        );
        text.push_str(words);
        text.push('\n');
    }
    Ok((Text::from_source("posting.txt", &text), classes))
}
