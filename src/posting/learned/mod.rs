//! How a line reads to a model that was trained on labelled lines: a further voice beside the signals that
//! somebody thought of.
//!
//! Signals know what somebody thought of; the model weighs each word, pair of words and form of a line by how often
//! lines of each class hold it. It is multinomial logistic regression, so a line's score for a class is a plain sum of
//! weights, one a feature ([`features`]). The lines it was trained on are `training/lines`, written for it;
//! `cargo run --release --example train_lines` makes the model anew.
//!
//! A second model tells from the words of a heading what stands beneath it.
//!
//! A model's file, `lines.bin` or `headings.bin`: a count and a scale, a bias for each class, then the features' hashes in order, then for each
//! feature its weights in units of the scale. It is searched as it lies in the program, so loading costs nothing.

pub mod features;
pub mod train;

use std::sync::LazyLock;

use super::line::LineClass;

/// The classes of the model, in the order of its weights.
pub const CLASSES: [LineClass; 9] = LineClass::ALL;

/// Log probabilities of [`CLASSES`].
pub type LogProbabilities = [f32; CLASSES.len()];

/// A trained model in the form of its file.
#[derive(Debug, Clone, Copy)]
pub struct Model<'a> {
    bias: &'a [u8],
    hashes: &'a [u8],
    weights: &'a [u8],
    scale: f32,
    /// The features by their shortened hashes: most features of a text were never seen, which this tells without a
    /// search.
    seen: &'a [Group],
}

/// The features whose shortened hashes stand in one word of bits.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    /// A bit for each shortened hash that some feature has.
    bits: u64,
    /// How many features stand before those of the group.
    before: u32,
}

/// How many bits of a hash are left of it where it is shortened.
const SHORT_HASH: u32 = 17;

/// The models that come with the program.
static LINES: &[u8] = include_bytes!("lines.bin");
static HEADINGS: &[u8] = include_bytes!("headings.bin");

impl Model<'static> {
    /// The model of what a line is for.
    pub fn of_lines() -> Option<Self> {
        static SEEN: LazyLock<Vec<Group>> =
            LazyLock::new(|| Model::of(LINES).map(|model| model.groups()).unwrap_or_default());
        Self::of(LINES).map(|model| Self { seen: SEEN.as_slice(), ..model })
    }

    /// The model of what stands beneath a heading.
    pub fn of_headings() -> Option<Self> {
        Self::of(HEADINGS)
    }
}

impl<'a> Model<'a> {
    /// Reads a model's file; nothing where it is cut short.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let count = u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?) as usize;
        let scale = f32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
        let (bias, rest) = bytes.get(8..)?.split_at_checked(4 * CLASSES.len())?;
        let (hashes, weights) = rest.split_at_checked(4 * count)?;
        (weights.len() == count * CLASSES.len()).then_some(Self { bias, hashes, weights, scale, seen: &[] })
    }

    /// The features in their groups.
    fn groups(&self) -> Vec<Group> {
        let mut groups = vec![Group::default(); 1 << (SHORT_HASH - 6)];
        for hash in self.hashes.as_chunks().0 {
            let (group, bit) = short(u32::from_le_bytes(*hash));
            groups[group].bits |= bit;
            groups[group].before += 1;
        }
        let mut before = 0;
        for group in &mut groups {
            before += std::mem::replace(&mut group.before, before);
        }
        groups
    }

    /// The place of a feature among those of the model, if lines with it were seen.
    fn place(&self, hash: u32) -> Option<usize> {
        let hashes = self.hashes.as_chunks().0;
        if self.seen.is_empty() {
            return hashes.binary_search_by_key(&hash, |bytes| u32::from_le_bytes(*bytes)).ok();
        }
        let (group, bit) = short(hash);
        let Group { bits, before } = *self.seen.get(group).filter(|group| group.bits & bit != 0)?;
        // Each lower bit stands for a feature before it, or for several: from there on it is a step or two.
        let from = before as usize + (bits & (bit - 1)).count_ones() as usize;
        let behind = hashes.get(from..)?.iter().map(|bytes| u32::from_le_bytes(*bytes));
        behind.take_while(|known| *known <= hash).position(|known| known == hash).map(|steps| from + steps)
    }

    /// The logarithm of how likely a line with these features is of each class. A feature that is given several times
    /// counts once.
    pub fn log_probabilities(&self, features: &[u32]) -> LogProbabilities {
        let weights = self.weights.as_chunks::<{ CLASSES.len() }>().0;
        // A bit for each that was counted.
        let mut counted = vec![0u64; weights.len().div_ceil(64)];
        let mut units = [0i32; CLASSES.len()];
        for place in features.iter().filter_map(|hash| self.place(*hash)) {
            let bit = 1 << (place % 64);
            let Some((weights, counted)) = weights.get(place).zip(counted.get_mut(place / 64)) else {
                continue;
            };
            if *counted & bit != 0 {
                continue;
            }
            *counted |= bit;
            for (sum, weight) in units.iter_mut().zip(weights) {
                *sum += i32::from(*weight as i8);
            }
        }
        let mut sums = units.map(|units| units as f32 * self.scale);
        for (sum, bias) in sums.iter_mut().zip(self.bias.as_chunks().0) {
            *sum += f32::from_le_bytes(*bias);
        }
        normalise(&mut sums);
        sums
    }
}

/// The place of a shortened hash among bits.
#[inline]
fn short(hash: u32) -> (usize, u64) {
    let short = hash >> (32 - SHORT_HASH);
    ((short >> 6) as usize, 1 << (short & 63))
}

/// Turns sums of weights into log probabilities.
fn normalise(sums: &mut LogProbabilities) {
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let total: f32 = sums.iter().map(|sum| (sum - most).exp()).sum();
    let shift = most + total.ln();
    for sum in sums {
        *sum -= shift;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_models_can_be_read() {
        for model in [Model::of_lines(), Model::of_headings()] {
            let sums = model.expect("the file has the form that it should have").log_probabilities(&[]);
            assert!((sums.iter().map(|s| s.exp()).sum::<f32>() - 1.0).abs() < 1e-3);
        }
        assert!(LINES.len() + HEADINGS.len() < 1_000_000);
    }

    #[test]
    fn a_file_that_is_cut_short_is_none() {
        assert!(Model::of(&LINES[..LINES.len() - 1]).is_none());
        assert!(Model::of(&[]).is_none());
    }
}
