//! Headings with a misspelt word: "Core Competecies", "Requirments".

use super::{Tokens, is_english};

/// The fewest letters of a word that is told though one of them is wrong, and of one that may have two wrong.
const FEWEST: [usize; 2] = [6, 10];

/// The most words of a line that is put right.
const MOST_WORDS: usize = 7;

/// A line with the words put right that are no English and all but one of the words that headings are made of (lower case, in
/// order of preference); nothing where it has no such word.
pub fn respelt(tokens: &Tokens, words: &[&'static str]) -> Option<Tokens> {
    if tokens.is_empty() || tokens.len() > MOST_WORDS {
        return None;
    }
    let forms: Vec<&str> = (0..tokens.len()).map(|at| tokens.form(at)).collect();
    let put_right: Vec<&str> = forms.iter().map(|form| meant(form, words).unwrap_or(form)).collect();
    (put_right != forms).then(|| Tokens::of(&put_right.join(" ")))
}

/// The word that a misspelt one stands for.
fn meant(form: &str, words: &[&'static str]) -> Option<&'static str> {
    let wrong = FEWEST.iter().filter(|fewest| form.len() >= **fewest).count();
    let may = wrong > 0 && form.bytes().all(|b| b.is_ascii_lowercase()) && !is_english(form);
    let near =
        |word: &&&str| word.len().abs_diff(form.len()) <= wrong && strsim::osa_distance(word, form) <= wrong;
    words.iter().filter(|_| may).find(near).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_misspelt_words_are_put_right() {
        let words = ["requirements", "benefits", "contact"];
        let right = |line: &str| respelt(&Tokens::of(line), &words).map(|tokens| tokens.form(0).to_owned());
        assert_eq!(right("Requirments"), Some("requirements".to_owned()));
        assert_eq!(right("BENIFITS:"), Some("benefits".to_owned()));
        // An English word of its own, a short one, one that is spelt right.
        assert_eq!(right("Contract"), None);
        assert_eq!(right("Teh"), None);
        assert_eq!(right("Requirements"), None);
    }
}
