use proptest::prelude::*;

use super::*;
use crate::scan::quantized::PANEL;

/// Numbers between -1 and 1 that look random.
fn noise(count: usize, seed: u64) -> Vec<f32> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1 << 23) as f32 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

fn indices(hits: &[Hit]) -> Vec<usize> {
    hits.iter().map(|hit| hit.index).collect()
}

/// Scans in integers however few the rows are.
fn scan_packed(vectors: &[f32], dimensions: usize, queries: &[f32], count: usize) -> Vec<Vec<Hit>> {
    let gallery = Gallery::new(vectors, dimensions);
    let packed = gallery.pack().unwrap();
    let rows: Vec<&[f32]> = queries.chunks_exact(dimensions).collect();
    rows.chunks(BLOCK)
        .flat_map(|block| gallery.scan(&packed, block, count, shortlist::length(count)))
        .collect()
}

fn recall(found: &[Vec<Hit>], expected: &[Vec<Hit>]) -> f64 {
    let right = |(found, expected): (&Vec<Hit>, &Vec<Hit>)| {
        indices(expected).iter().filter(|index| indices(found).contains(index)).count()
    };
    let all: usize = expected.iter().map(Vec::len).sum();
    found.iter().zip(expected).map(right).sum::<usize>() as f64 / all as f64
}

#[test]
fn scan_finds_what_brute_force_finds() {
    let (dimensions, rows) = (70, 5_000);
    let vectors = noise(rows * dimensions, 1);
    let queries = noise(101 * dimensions, 2);
    let gallery = Gallery::new(&vectors, dimensions);
    let (found, expected) = (gallery.nearest(&queries, 10), gallery.nearest_exact(&queries, 10));
    assert!(gallery.panels.get().is_some(), "the scan was not used");
    assert_eq!(found.len(), 101);
    assert!(recall(&found, &expected) >= 0.995, "{}", recall(&found, &expected));
}

#[test]
fn scan_finds_neighbours_within_clusters() {
    let (dimensions, rows) = (512, 3_000);
    let centres = noise(20 * dimensions, 3);
    let spread = noise(rows * dimensions, 4);
    let vectors: Vec<f32> = spread
        .chunks_exact(dimensions)
        .zip(centres.chunks_exact(dimensions).cycle())
        .flat_map(|(noise, centre)| noise.iter().zip(centre).map(|(noise, centre)| centre + 0.5 * noise))
        .collect();
    let gallery = Gallery::new(&vectors, dimensions);
    let queries = &vectors[..60 * dimensions];
    assert!(recall(&gallery.nearest(queries, 10), &gallery.nearest_exact(queries, 10)) >= 0.995);
}

#[test]
fn equal_rows_come_in_their_order() {
    let row = noise(16, 5);
    let vectors = row.repeat(300);
    let hits = scan_packed(&vectors, 16, &row, 12);
    assert_eq!(indices(&hits[0]), (0..12).collect::<Vec<_>>());
}

#[test]
fn few_dimensions_with_large_numbers_do_not_overflow() {
    let vectors: Vec<f32> =
        (0..400).flat_map(|row| [if row % 2 == 0 { 1e19 } else { -1e19 }, row as f32]).collect();
    let hits = scan_packed(&vectors, 2, &[3.0, 0.0], 3);
    assert_eq!(indices(&hits[0]), [0, 2, 4]);
}

#[test]
fn vectors_that_are_not_finite_are_like_nothing() {
    let mut vectors = noise(200 * 8, 6);
    vectors[8 * 7] = f32::NAN;
    vectors[8 * 9] = f32::INFINITY;
    let query = vectors[..8].to_vec();
    for hits in [scan_packed(&vectors, 8, &query, 200), Gallery::new(&vectors, 8).nearest(&query, 200)] {
        let strange: Vec<f32> =
            hits[0].iter().filter(|hit| [7, 9].contains(&hit.index)).map(|hit| hit.similarity).collect();
        assert_eq!(strange, [0.0, 0.0]);
    }
    let lost = scan_packed(&vectors, 8, &[f32::NAN; 8], 2);
    assert_eq!(lost[0], [Hit { index: 0, similarity: 0.0 }, Hit { index: 1, similarity: 0.0 }]);
}

#[test]
fn zero_vectors_are_found_by_index() {
    let hits = scan_packed(&[0.0; 4 * 100], 4, &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0], 3);
    assert!(hits.iter().all(|hits| indices(hits) == [0, 1, 2]));
}

#[test]
fn edges_of_the_input() {
    let vectors = noise(3 * 5, 7);
    assert_eq!(Gallery::new(&vectors, 5).nearest(&vectors, 0), vec![Vec::new(); 3]);
    assert_eq!(Gallery::new(&[], 5).nearest(&vectors, 4), vec![Vec::new(); 3]);
    assert!(Gallery::new(&vectors, 0).nearest(&vectors, 4).is_empty());
    assert!(Gallery::new(&vectors, 5).nearest(&[], 4).is_empty());
    assert!(Gallery::new(&vectors, 5).nearest(&vectors, usize::MAX).iter().all(|hits| hits.len() == 3));
}

#[test]
fn too_many_dimensions_are_compared_exactly() {
    assert!(Quantizer::new(20_000).is_none());
    let vectors = noise(70 * 20_000, 8);
    let hits = Gallery::new(&vectors, 20_000).nearest(&vectors[..20_000], 1);
    assert_eq!(indices(&hits[0]), [0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn few_rows_come_exactly_as_from_brute_force(
        dimensions in 1_usize..40, rows in 1_usize..60, asked in 1_usize..20, count in 1_usize..30, seed: u64,
    ) {
        let vectors = noise(rows * dimensions, seed);
        let queries = noise(asked * dimensions, seed ^ 1);
        let expected = Gallery::new(&vectors, dimensions).nearest_exact(&queries, count);
        let keep = shortlist::length(count).max(rows);
        let gallery = Gallery::new(&vectors, dimensions);
        let packed = gallery.pack().unwrap();
        let asked: Vec<&[f32]> = queries.chunks_exact(dimensions).collect();
        prop_assert_eq!(gallery.scan(&packed, &asked, count, keep), expected);
    }

    #[test]
    fn registers_and_plain_numbers_score_alike(
        dimensions in 1_usize..90, scale in -20_f32..20.0, seed: u64,
    ) {
        let spread = |seed| noise(PANEL * dimensions, seed).iter().map(|value| value * scale.exp2()).collect();
        let (vectors, queries): (Vec<f32>, Vec<f32>) = (spread(seed), spread(seed ^ 1));
        let quantizer = Quantizer::new(dimensions).unwrap();
        let panels = [quantizer.pack_panel(&vectors)];
        let rows: Vec<&[f32]> = queries.chunks_exact(dimensions).take(GROUP).collect();
        let groups = [quantizer.pack_group(&rows)];
        let fill = |scan: fn(&[Panel], &[Group], &mut [[Shortlist; GROUP]])| {
            let mut lists = [std::array::from_fn(|_| Shortlist::new(PANEL))];
            scan(&panels, &groups, &mut lists);
            lists.map(|lists| lists.map(|list| list.entries))
        };
        prop_assert_eq!(fill(kernel::scan), fill(kernel::scan_plain));
    }
}
