//! Heads that several members share: "unit and integration testing", "front-end, back-end or mobile
//! development". The grammar of English lets the head stand once; each member names a skill all the same.

use super::mention::{How, Mention, Place};
use super::{Candidate, Context, Gap, Index};
use crate::taxonomy::LabelClass;

/// How many members to the left of the one with the head are tried.
const MOST_MEMBERS: usize = 5;

/// Adds a mention for each member before a mention of two or more words whose last word completes it to a name.
pub(super) fn share_heads(context: &Context<'_>, index: &Index, mentions: &mut Vec<Mention>) {
    let tokens = context.tokens;
    let mut covered = vec![false; tokens.len()];
    for mention in mentions.iter() {
        covered[mention.from..mention.to].fill(true);
    }
    let mut added = Vec::new();
    for mention in mentions.iter() {
        if mention.to - mention.from < 2 {
            continue;
        }
        let head = tokens.form(mention.to - 1);
        let mut right = mention.from;
        for _ in 0..MOST_MEMBERS {
            let Some(member) = member_before(context, right) else { break };
            if covered[member.from..member.to].iter().any(|c| *c) {
                break;
            }
            let forms = (member.from..member.to).map(|i| tokens.form(i)).chain(std::iter::once(head));
            let mut named = None;
            index.phrases.exactly(forms, |label| named = named.max(Some(label)));
            let Some(label) = named.map(|label| index.labels.get(label)) else { break };
            if label.class != LabelClass::Any {
                break;
            }
            if context.trace.is_some() {
                let whole = context.words(mention.from, mention.to);
                let candidate = Candidate { place: member, label: 0, glued: false };
                context.note(candidate, label.skill, true, format!("it shares the last word of \"{whole}\""));
            }
            added.push(context.mention(member, label.skill, How::Folded, 1.0));
            right = member.from;
        }
    }
    mentions.extend(added);
}

/// The member of a list that ends before token `right`: one word, or two joined by a hyphen, before "and", "or",
/// a comma or a slash.
fn member_before(context: &Context<'_>, right: usize) -> Option<Place> {
    let tokens = context.tokens;
    let mut to = right;
    let joins = |form: &str| matches!(form, "and" | "or");
    if right >= 1 && joins(tokens.form(right - 1)) {
        to = right - 1;
    } else if !matches!(tokens.gap(right), Gap::Comma | Gap::Slash) {
        return None;
    }
    let from = to.checked_sub(1)?;
    let hyphenated = from >= 1 && tokens.gap(from) == Gap::Hyphen && tokens.form(from).len() > 1;
    Some(Place { from: if hyphenated { from - 1 } else { from }, to })
}
