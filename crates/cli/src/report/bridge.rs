//! The bridge of common interests as geometry: one span for each theme between the two banks, thick where it is strong.

use serde::Serialize;

/// What the drawing needs to know of a theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load<'a> {
    /// The theme's name in the reader's language.
    pub(super) name: &'a str,
    /// The language of the name.
    pub(super) lang: &'static str,
    /// The sum of its matches' scores.
    pub(super) strength: f32,
    /// How many offers stand on it.
    pub(super) offers: usize,
    /// How many requests stand on it.
    pub(super) requests: usize,
}

/// The drawing.
#[derive(Debug, Serialize)]
pub(super) struct Bridge {
    /// Tells the two drawings of a page apart: `wide` or `narrow`.
    kind: &'static str,
    width: f32,
    height: f32,
    ground: f32,
    font: f32,
    spans: Vec<Span>,
}

/// One theme's span.
#[derive(Debug, Serialize)]
struct Span {
    theme: usize,
    path: String,
    thickness: f32,
    label: String,
    label_y: f32,
    lang: &'static str,
    left: f32,
    right: f32,
    offers: usize,
    requests: usize,
}

/// The measures of a drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    kind: &'static str,
    width: f32,
    most: usize,
    thickest: f32,
    /// Between the feet of two spans.
    gap: f32,
    font: f32,
    /// Share of a span that is flat, so that its name has a place under it.
    flat: f32,
}

/// For a desk.
pub(super) const WIDE: Measures =
    Measures { kind: "wide", width: 760.0, most: 10, thickest: 22.0, gap: 9.0, font: 15.0, flat: 0.56 };
/// For a telephone.
pub(super) const NARROW: Measures =
    Measures { kind: "narrow", width: 340.0, most: 6, thickest: 12.0, gap: 5.0, font: 12.5, flat: 0.7 };

const MARGIN: f32 = 14.0;
const THINNEST: f32 = 3.0;
/// What the lowest span keeps under it, for its name.
const CLEARANCE: f32 = 46.0;

/// Draws the strongest themes; they come strongest first.
pub(super) fn draw(loads: &[Load<'_>], measures: Measures) -> Bridge {
    let loads = loads.get(..measures.most.min(loads.len())).unwrap_or_default();
    let strongest = loads.iter().map(|load| load.strength).fold(f32::MIN_POSITIVE, f32::max);
    let thickness = |load: &Load<'_>| {
        THINNEST + (measures.thickest - THINNEST) * (load.strength / strongest).clamp(0.0, 1.0)
    };
    let pitch = measures.font * 1.9;
    let total: f32 = loads.iter().map(|load| thickness(load) + pitch).sum();
    let ground = MARGIN + total + CLEARANCE;
    let mut top = MARGIN;
    let mut left = MARGIN;
    let mut spans = Vec::with_capacity(loads.len());
    for (theme, load) in loads.iter().enumerate() {
        let thick = thickness(load);
        let line = Line { left: left + thick / 2.0, top: top + thick / 2.0, ground, width: measures.width };
        spans.push(Span {
            theme,
            path: line.path(measures.flat),
            thickness: round(thick),
            label: fit(load.name, line.flat_width(measures.flat) + measures.font * 1.5, measures.font),
            label_y: round(top + thick + measures.font),
            lang: load.lang,
            left: round(line.left),
            right: round(measures.width - line.left),
            offers: load.offers,
            requests: load.requests,
        });
        top += thick + pitch;
        left += thick + measures.gap;
    }
    let height = round(ground + measures.font * 1.5 + 14.0);
    Bridge {
        kind: measures.kind,
        width: measures.width,
        height,
        ground: round(ground),
        font: measures.font,
        spans,
    }
}

/// The middle line of a span, symmetric about the middle of the drawing.
struct Line {
    left: f32,
    top: f32,
    ground: f32,
    width: f32,
}

impl Line {
    fn flat_width(&self, flat: f32) -> f32 {
        (self.width - 2.0 * self.left) * flat
    }

    /// Up from the left bank in a quarter of an ellipse, level, and down to the right bank.
    fn path(&self, flat: f32) -> String {
        let right = self.width - self.left;
        let bend = (right - self.left - self.flat_width(flat)) / 2.0;
        let rise = self.ground - self.top;
        format!(
            "M{:.1} {:.1}A{bend:.1} {rise:.1} 0 0 1 {:.1} {:.1}H{:.1}A{bend:.1} {rise:.1} 0 0 1 {right:.1} {:.1}",
            self.left,
            self.ground,
            self.left + bend,
            self.top,
            right - bend,
            self.ground,
        )
    }
}

/// The name, cut with an ellipsis where it is wider than its place.
fn fit(name: &str, width: f32, font: f32) -> String {
    let whole: f32 = name.chars().map(relative_width).sum();
    if whole * font <= width {
        return name.to_owned();
    }
    let mut room = width / font - relative_width('…');
    let kept: String = name
        .chars()
        .take_while(|letter| {
            room -= relative_width(*letter);
            room >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end_matches(|letter: char| !letter.is_alphanumeric()))
}

/// About how wide a letter is, in parts of the font's size: ideographs fill it, others take a little over half.
const fn relative_width(letter: char) -> f32 {
    match letter {
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ => 0.56,
    }
}

fn round(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(name: &str, strength: f32) -> Load<'_> {
        Load { name, lang: "ru", strength, offers: 2, requests: 1 }
    }

    #[test]
    fn stronger_themes_are_thicker_and_spans_nest() {
        let bridge = draw(&[load("станки", 9.0), load("насосы", 3.0), load("обмен", 0.0)], WIDE);
        let spans = &bridge.spans;
        assert!(spans.windows(2).all(|pair| pair[0].thickness > pair[1].thickness));
        assert!(spans.windows(2).all(|pair| pair[0].left < pair[1].left && pair[0].right > pair[1].right));
        assert!(spans.iter().all(|span| span.label_y < bridge.ground));
    }

    #[test]
    fn draws_no_more_than_there_is_room_for() {
        let loads = vec![load("x", 1.0); 40];
        assert_eq!(draw(&loads, NARROW).spans.len(), NARROW.most);
        assert!(draw(&[], WIDE).spans.is_empty());
    }

    #[test]
    fn long_names_end_in_an_ellipsis() {
        assert_eq!(fit("数控车床", 60.0, 15.0), "数控车床");
        assert_eq!(fit("数控车床与加工中心", 60.0, 15.0), "数控车…");
    }
}
