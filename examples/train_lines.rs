//! Trains the models of what lines of postings are for and of what stands beneath headings on the labelled lines in `training/lines`.
//!
//! `cargo run --release --example train_lines` writes `src/posting/learned/lines.bin` and `headings.bin` and prints how well lines are told
//! apart that a model has not seen: each fifth of the files in turn by a model of the other four.
//! With `--check` nothing is written.

use std::error::Error;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cvfit::extract::Tokens;
use cvfit::posting::learned::features::heading_features;
use cvfit::posting::learned::train::{Sample, labelled, train};
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
        let mut files: Vec<Vec<Sample>> = files.iter().map(|(text, classes)| make(text, classes)).collect();
        if name == "headings" {
            // Further headings, dealt out among the files.
            let further = headings(&root.join("training/headings.tsv"))?;
            let count = files.len();
            for (number, sample) in further.into_iter().enumerate() {
                files[number % count].push(sample);
            }
        }
        let (right, seen) = tell_apart(&files)?;
        let all: Vec<Sample> = files.into_iter().flatten().collect();
        writeln!(
            std::io::stdout(),
            "{name}: {} samples; {right} of {seen} that a model has not seen are told apart",
            all.len()
        )?;
        if write {
            let model = train(&all);
            writeln!(std::io::stdout(), "{name}: {} bytes", model.len())?;
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

/// Headings, each with the class of what stands beneath it, one `class<TAB>heading` a line.
fn headings(path: &Path) -> Result<Vec<Sample>, Box<dyn Error>> {
    let (text, classes) = read(path)?;
    let sample = |(number, class): (usize, &LineClass)| Sample {
        features: heading_features(&Tokens::of(text.line(number + 1))),
        class: CLASSES.iter().position(|c| c == class).unwrap_or_default(),
    };
    Ok(classes.iter().enumerate().map(sample).collect())
}

/// The labelled lines of a file.
fn read(path: &Path) -> Result<(Text, Vec<LineClass>), Box<dyn Error>> {
    let (text, classes) = labelled(&fs::read_to_string(path)?)
        .map_err(|(line, wrong)| format!("{}:{line}: {wrong}", path.display()))?;
    Ok((Text::from_source("posting.txt", &text), classes))
}
