//! Training: multinomial logistic regression by gradient descent with a step of its own for each weight (`AdaGrad`, Duchi,
//! Hazan and Singer, 2011). The order of the samples is that of the files, nothing is drawn by chance: the same lines
//! give the same model.

use std::collections::BTreeMap;

use super::{CLASSES, LogProbabilities, normalise};
use crate::posting::line::LineClass;

/// A labelled line.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Its features.
    pub features: Vec<u32>,
    /// Its class, by its place among [`CLASSES`].
    pub class: usize,
}

/// Reads labelled lines, one `class<TAB>text` a line: the text of them all, and the class of each.
///
/// # Errors
///
/// A line that has no tab, or a class that there is none of: the line, counted from 1, and what is wrong with it.
pub fn labelled(file: &str) -> Result<(String, Vec<LineClass>), (usize, String)> {
    let mut text = String::new();
    let mut classes = Vec::new();
    for (number, line) in file.lines().enumerate() {
        let (word, words) = line
            .split_once('\t')
            .ok_or_else(|| (number + 1, "a line is a class, a tab and the text".to_owned()))?;
        let class = CLASSES.into_iter().find(|class| class.word() == word);
        classes.push(class.ok_or_else(|| (number + 1, format!("there is no class `{word}`")))?);
        text.push_str(words);
        text.push('\n');
    }
    Ok((text, classes))
}

/// Rounds over all samples.
const ROUNDS: usize = 120;
/// The first step.
const STEP: f32 = 0.4;
/// How strongly weights are drawn to 0, against the sum of all samples' losses.
const PULL: f32 = 2.0;
/// A feature of fewer samples tells too little.
const LEAST_SEEN: usize = 2;
/// The largest weight in a file, in units of its scale.
const UNITS: f32 = 127.0;

type Weights = [f32; CLASSES.len()];

/// Trains a model and gives its file.
pub fn train(samples: &[Sample]) -> Vec<u8> {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for feature in samples.iter().flat_map(|sample| &sample.features) {
        *seen.entry(*feature).or_default() += 1;
    }
    seen.retain(|_, count| *count >= LEAST_SEEN);
    let hashes: Vec<u32> = seen.into_keys().collect();
    // Each sample's features by their places; one more stands for the bias.
    let bias = hashes.len();
    let rows: Vec<Vec<usize>> = samples
        .iter()
        .map(|sample| {
            let known = sample.features.iter().filter_map(|feature| hashes.binary_search(feature).ok());
            known.chain([bias]).collect()
        })
        .collect();
    let weights = descend(&rows, samples, bias + 1);
    file(&hashes, &weights)
}

fn descend(rows: &[Vec<usize>], samples: &[Sample], count: usize) -> Vec<Weights> {
    let mut weights = vec![[0.0f32; CLASSES.len()]; count];
    let mut squares = vec![[1e-6f32; CLASSES.len()]; count];
    let mut gradient = vec![[0.0f32; CLASSES.len()]; count];
    for _ in 0..ROUNDS {
        for (slot, weight) in gradient.iter_mut().zip(&weights) {
            *slot = weight.map(|w| w * PULL);
        }
        for (row, sample) in rows.iter().zip(samples) {
            let mut sums: LogProbabilities = [0.0; CLASSES.len()];
            for feature in row {
                for (sum, weight) in sums.iter_mut().zip(&weights[*feature]) {
                    *sum += weight;
                }
            }
            normalise(&mut sums);
            let mut miss = sums.map(f32::exp);
            miss[sample.class] -= 1.0;
            for feature in row {
                for (slot, miss) in gradient[*feature].iter_mut().zip(&miss) {
                    *slot += miss;
                }
            }
        }
        for ((weight, square), slope) in weights.iter_mut().zip(&mut squares).zip(&gradient) {
            for ((weight, square), slope) in weight.iter_mut().zip(square).zip(slope) {
                *square += slope * slope;
                *weight -= STEP * slope / square.sqrt();
            }
        }
    }
    weights
}

/// The file of a model; features whose weights all round to nothing are left out.
fn file(hashes: &[u32], weights: &[Weights]) -> Vec<u8> {
    let most = weights[..hashes.len()].iter().flatten().fold(0.0f32, |most, w| most.max(w.abs()));
    let scale = (most / UNITS).max(f32::MIN_POSITIVE);
    let units = |weights: &Weights| weights.map(|w| (w / scale).round() as i8);
    let kept: Vec<(u32, [i8; CLASSES.len()])> = hashes
        .iter()
        .zip(weights)
        .map(|(hash, weights)| (*hash, units(weights)))
        .filter(|(_, units)| units.iter().any(|u| *u != 0))
        .collect();
    let mut out = Vec::new();
    out.extend((kept.len() as u32).to_le_bytes());
    out.extend(scale.to_le_bytes());
    out.extend(weights[hashes.len()].iter().flat_map(|w| w.to_le_bytes()));
    out.extend(kept.iter().flat_map(|(hash, _)| hash.to_le_bytes()));
    out.extend(kept.iter().flat_map(|(_, units)| units.map(|u| u as u8)));
    out
}

#[cfg(test)]
mod tests {
    use super::super::Model;
    use super::*;

    #[test]
    fn labelled_lines_are_a_class_a_tab_and_the_text() {
        let read = labelled("duty\tMilk the goats\nmeta\tPay:\t12 euros\n").unwrap();
        assert_eq!(
            read,
            ("Milk the goats\nPay:\t12 euros\n".to_owned(), vec![LineClass::Duty, LineClass::Meta])
        );
        assert_eq!(labelled("duty\tx\nduty x").unwrap_err().0, 2);
        assert!(labelled("goat\tx").unwrap_err().1.contains("`goat`"));
    }

    #[test]
    fn a_model_learns_what_tells_classes_apart() {
        let samples: Vec<Sample> = (0..60)
            .map(|i| Sample { features: vec![10 + i as u32 % 3, 100 + i as u32 % 7], class: i % 3 })
            .collect();
        let file = train(&samples);
        assert_eq!(file, train(&samples), "nothing is drawn by chance");
        let model = Model::of(&file).unwrap();
        for class in 0..3 {
            let sums = model.log_probabilities(&[10 + class as u32]);
            assert!(
                sums.iter().enumerate().all(|(c, s)| c == class || *s < sums[class]),
                "{class}: {sums:?}"
            );
        }
    }
}
