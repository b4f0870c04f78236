//! Random use: whatever is pressed, clicked or resized, nothing panics and what the state promises holds.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;

/// Something a user may do.
#[derive(Debug, Clone)]
enum Deed {
    Press(String),
    Type(char),
    Paste(String),
    Mouse(u16, u16, i32),
    Resize(u16, u16),
}

fn deed() -> impl Strategy<Value = Deed> {
    let keys: Vec<String> = {
        let keymap = Keymap::builtin().0;
        Action::ALL.iter().flat_map(|action| keymap.keys_of(*action)).collect()
    };
    prop_oneof![
        12 => prop::sample::select(keys).prop_map(Deed::Press),
        2 => any::<char>().prop_map(Deed::Type),
        1 => ".{0,8}".prop_map(Deed::Paste),
        3 => (0_u16..170, 0_u16..60, -1_i32..2).prop_map(|(x, y, wheel)| Deed::Mouse(x, y, wheel)),
        1 => (0_u16..30, 0_u16..10).prop_map(|(x, y)| Deed::Resize(x, y)),
        2 => (30_u16..170, 8_u16..60).prop_map(|(x, y)| Deed::Resize(x, y)),
    ]
}

fn messages(deed: &Deed, hits: &Hits) -> Vec<Message> {
    match deed {
        Deed::Press(keys) => sequence(keys).unwrap_or_default().into_iter().map(Message::Key).collect(),
        Deed::Type(c) => {
            let none = crossterm::event::KeyModifiers::NONE;
            vec![Message::Key(Key::new(crossterm::event::KeyCode::Char(*c), none))]
        }
        Deed::Paste(text) => vec![Message::Paste(text.clone())],
        Deed::Mouse(x, y, wheel) => match (hits.at(*x, *y), wheel) {
            (Some(spot), 0) => vec![Message::Click(spot)],
            (Some(Spot::Item(pane, _) | Spot::Pane(pane)), rows) => vec![Message::Wheel(pane, *rows * 3)],
            _ => Vec::new(),
        },
        Deed::Resize(x, y) => vec![Message::Resize(*x, *y)],
    }
}

/// What the world may answer, so that the screens about files have something to show.
fn answers() -> Vec<Message> {
    let jobs = |answer| Message::Answer(Answer::Jobs(answer));
    let places = vec!["jobs".into()];
    let begin = jobs::Answer::Begin { cv: "cv.md".into(), places };
    let listing = start::Listing {
        purpose: start::Purpose::Cv,
        folder: "work".into(),
        entries: vec![start::Entry { path: "cv.md".into(), is_folder: false }],
        left_out: 0,
    };
    let recent = start::Recent { cv: "cv.md".into(), posting: "job.md".into(), missing: [false, true] };
    vec![
        jobs(begin),
        Message::Answer(Answer::Start(start::Answer::Files(Box::new(listing)))),
        Message::Answer(Answer::Start(start::Answer::Recent(vec![recent]))),
    ]
}

/// Answers a request for a ranking, as the world would.
fn answer(state: &mut State, effects: &[Effect]) {
    for effect in effects {
        if let Effect::Request(Request::Tailor(request)) = effect {
            update(state, Message::Answer(Answer::Tailor(answered(request.clone()))));
        }
        if let Effect::Request(Request::Skills(request)) = effect {
            let effects = update(state, Message::Answer(Answer::Skills(skills_answers::answer(request))));
            answer(state, &effects);
        }
        if let Effect::Request(Request::Jobs(jobs::Request::Rank { stop, .. })) = effect {
            let jobs = (0..30)
                .map(|at| {
                    open_tests::job(
                        at,
                        &format!("Job {at}\u{1b}[2J"),
                        (at % 3 > 0).then_some(at as f64 / 40.0),
                    )
                })
                .collect();
            let ranking = Box::new(open_tests::ranking(jobs));
            let ranked = jobs::Answer::Ranked { stop: stop.clone(), ranking };
            update(state, Message::Answer(Answer::Jobs(ranked)));
        }
    }
}

fn check(state: &State) {
    state.start.list.check();
    state.jobs.list.check();
    state.jobs.detail.check();
    assert!(state.jobs.shown.iter().all(|at| *at < state.jobs.ranking.jobs.len()));
    assert_eq!(state.jobs.list.items(), state.jobs.shown.len());
    let review = &state.review;
    review.list.check();
    review.detail.check();
    state.documents.iter().for_each(|document| document.pane.check());
    state.skills.list().check();
    state.skills.detail.check();
    assert!(!state.skills.in_detail || !state.skills.detail_items.is_empty());
    assert!(review.shown.iter().all(|at| state.data.need(*at).is_some()));
    assert!(state.jumps.len() <= 64 && state.query().chars().count() <= state::LONGEST);
    assert!(state.pending.len() < 3);
    let tailor = &state.tailor;
    tailor.list.check();
    tailor.detail.check();
    if state.areas.is_some() && state.opened && state.screen == ScreenId::Tailor {
        assert_eq!(tailor.list.items(), tailor.shown.len());
        assert_eq!(tailor.list_rows.len(), tailor.shown.len());
        assert_eq!(tailor.detail.rows(), tailor.detail_rows.len());
    }
    if state.areas.is_some() && state.opened && state.screen == ScreenId::Review {
        assert_eq!(review.list.items(), review.shown.len());
        assert_eq!(review.detail.items(), review.detail_items.len());
        assert!(!review.in_detail || !review.detail_items.is_empty());
    }
}

/// What a world answers that has all it is asked for, but for places that are taken.
fn answered(request: tailor::Request) -> tailor::Answer {
    use tailor::{Answer, Request};
    match request {
        Request::Measure { job, turn, .. } => {
            let numbers = job.before;
            Answer::Measured { job, turn, numbers }
        }
        Request::Effects { job, from } => {
            let effects = vec![Some(job.before); job.suggestions.len() - from];
            Answer::Effects { job, from, effects }
        }
        Request::Keep { .. } => Answer::Kept(Ok(())),
        Request::Answer { .. } => Answer::Answered,
        Request::Write(copy) if copy.over => Answer::Written { path: copy.to },
        Request::Write(copy) => Answer::There { path: copy.to },
        other @ Request::Begin(_) => other.refused(),
    }
}

fn use_it(session: Session, deeds: &[Deed]) {
    let theme = Theme::new(&config::Theme::For(config::Background::Dark), true);
    let begun = session.pair.is_some().then(|| fixture::begun(&session));
    let mut state = State::new(session);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    update(&mut state, Message::Resize(80, 24));
    if let Some(begun) = begun {
        let begun = tailor::Answer::Begun(Box::new(begun));
        update(&mut state, Message::Answer(Answer::Tailor(begun)));
    }
    let mut hits = Hits::default();
    for message in answers() {
        let effects = update(&mut state, message);
        answer(&mut state, &effects);
    }
    for deed in deeds {
        for message in messages(deed, &hits) {
            if let Message::Resize(x, y) = message {
                terminal.backend_mut().resize(x, y);
            }
            let effects = update(&mut state, message);
            answer(&mut state, &effects);
            check(&state);
        }
        terminal.draw(|frame| hits = view(&state, &theme, frame)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, rng_seed: RngSeed::Fixed(29), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_breaks_it(deeds in prop::collection::vec(deed(), 100)) {
        use_it(fixture::session(), &deeds);
    }

    #[test]
    fn nothing_breaks_it_when_empty(deeds in prop::collection::vec(deed(), 40)) {
        use_it(fixture::session_without_needs(), &deeds);
        let mut empty = fixture::session_without_needs();
        empty.pair = Some(Pair::blank());
        use_it(empty, &deeds);
        let mut closed = fixture::session();
        closed.pair = None;
        use_it(closed, &deeds);
    }
}

/// A view drawn on a terminal of another size than the state knows of, as between a resize and its message.
#[test]
fn a_frame_of_another_size_is_no_trouble() {
    let mut state = State::new(fixture::session());
    let theme = Theme::new(&config::Theme::None, false);
    for (known, real) in
        [((160, 50), (20, 5)), ((80, 24), (0, 0)), ((300, 100), (1, 1)), ((30, 8), (300, 100))]
    {
        update(&mut state, Message::Resize(known.0, known.1));
        for keys in ["1", "2", "3", "?"] {
            sequence(keys).unwrap().into_iter().for_each(|key| drop(update(&mut state, Message::Key(key))));
            let mut terminal = Terminal::new(TestBackend::new(real.0, real.1)).unwrap();
            terminal.draw(|frame| drop(view(&state, &theme, frame))).unwrap();
        }
        sequence("?").unwrap().into_iter().for_each(|key| drop(update(&mut state, Message::Key(key))));
    }
}
