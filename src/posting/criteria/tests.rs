//! Tables as they are written, and what each row asks.

use super::*;
use crate::markup::{Format, read};

fn read_rows(text: &str) -> (Vec<Option<Row>>, Vec<Tokens>) {
    let text = Text::from_source(if text.contains("|---") { "job.md" } else { "job.txt" }, text);
    let blocks = read(&text, Format::detect(&text));
    let tokens: Vec<Tokens> = blocks.iter().map(|b| Tokens::of(b.flow.text())).collect();
    (rows(&text, &blocks, &tokens), tokens)
}

/// The class of each block, where a table gives it one.
fn classes(text: &str) -> Vec<Option<LineClass>> {
    read_rows(text).0.iter().map(|row| row.as_ref().map(Row::class)).collect()
}

fn level(text: &str, word: &str) -> Option<Level> {
    let (rows, tokens) = read_rows(text);
    rows.iter().zip(&tokens).find_map(|(row, tokens)| {
        let at = (0..tokens.len()).find(|i| tokens.form(*i) == word)?;
        row.as_ref()?.level(at)
    })
}

const REQUIRED: Option<LineClass> = Some(LineClass::Required);
const PREFERRED: Option<LineClass> = Some(LineClass::Preferred);
const HEADING: Option<LineClass> = Some(LineClass::Heading);

#[test]
fn columns_give_their_cells_a_level() {
    let table = "# Gardener\n\n| | Essential | Desirable | How assessed |\n|---|---|---|---|\n\
        | Training | A diploma<br>in botany | Forestry | Interview |\n| Tools | – | Chainsaws | Form |\n\
        | Nature | Patience | | Test |\n\nWe plant trees.\n";
    assert_eq!(classes(table), [None, HEADING, REQUIRED, PREFERRED, REQUIRED, None]);
    for (word, wanted) in [
        ("training", Level::Mentioned),
        ("diploma", Level::Required),
        ("botany", Level::Required),
        ("forestry", Level::Preferred),
        ("interview", Level::Mentioned),
        ("chainsaws", Level::Preferred),
    ] {
        assert_eq!(level(table, word), Some(wanted), "{word}");
    }
}

#[test]
fn a_letter_or_a_tick_gives_its_row_a_level() {
    let letters = "| Criteria | E/D | Assessed by |\n|---|---|---|\n| **Skills** | | |\n| Pruning | E | I |\n\
        | Grafting skills | D | A |\n";
    assert_eq!(classes(letters), [HEADING, HEADING, REQUIRED, PREFERRED]);
    let ticks =
        "| Requirement | Essential | Desirable |\n|---|:-:|:-:|\n| Pruning | ✓ | |\n| Grafting | | ✓ |\n";
    assert_eq!(classes(ticks), [HEADING, REQUIRED, PREFERRED]);
    assert_eq!(level(ticks, "grafting"), Some(Level::Preferred));
    let words = "| Skill | Importance |\n|---|---|\n| Pruning | Essential |\n| Grafting | Desirable |\n";
    assert_eq!(classes(words), [HEADING, REQUIRED, PREFERRED]);
    let amounts = "| Tree | Importance |\n|---|---|\n| Oak | High |\n";
    assert_eq!(classes(amounts), [None, None]);
}

#[test]
fn text_between_bars_or_tabs_is_a_table_too() {
    for sign in [" | ", "\t"] {
        let table = ["Criteria,Essential,Desirable", "Training,Botany,Forestry", "Tools,,Chainsaws"]
            .map(|row| row.replace(',', sign))
            .join("\n");
        assert_eq!(classes(&table), [HEADING, REQUIRED, PREFERRED], "{table}");
    }
    assert_eq!(classes("\tEssential\tDesirable\nTools\tSpade\tChainsaw\n"), [HEADING, REQUIRED]);
    assert_eq!(level("\tEssential\tDesirable\nTools\tSpade\tChainsaw\n", "chainsaw"), Some(Level::Preferred));
    assert_eq!(classes("Leeds | Essential worker | Full-time\nPosted today | Save\n"), [None, None]);
}

#[test]
fn a_row_may_open_with_its_level() {
    let table = "| Post | Gardener |\n|---|---|\n| Essential criteria | Botany |\n| Desirable | Forestry |\n";
    assert_eq!(classes(table), [None, REQUIRED, PREFERRED]);
}
