using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Where a fagsystem's row and NIR's say different things of one registration. What NIR alone computes is not compared.</summary>
internal static class RowDifference
{
    private static readonly ImmutableArray<(string Name, Opplysning? Opplysning)> Compared =
    [
        ("lovverk", null), ("rettsstilling", null), ("vedtak", Opplysning.Vedtak), ("vedtaksdato", Opplysning.Vedtak), ("startdato", null),
        ("sluttmaal", Opplysning.Sluttmaal), ("integreringskontrakt", Opplysning.Integreringskontrakt),
        ("utdanningsbakgrunn", Opplysning.Utdanningsbakgrunn), ("norskmaal", Opplysning.Norskmaal), ("tiltak", Opplysning.Tiltak),
        ("timer_norsk", Opplysning.Timer), ("timer_samfunnskunnskap", Opplysning.Timer), ("fravaer", Opplysning.Fravaer),
        ("fulltid_videregaaende", Opplysning.FulltidVideregaaende), ("sluttdato", null), ("avslutningsaarsak", Opplysning.Avslutningsaarsak),
    ];

    private static readonly ImmutableArray<(string Name, Opplysning? Opplysning, Func<PersonlisteRow, string> Write)> Columns =
    [
        .. Compared.Select(static one => (one.Name, one.Opplysning, PersonlisteColumns.All.Single(column => column.Name == one.Name).Write)),
    ];

    /// <summary>The columns that differ, with the item that each belongs to.</summary>
    public static IEnumerable<(string Name, Opplysning? Opplysning)> Find(PersonlisteRow ours, PersonlisteRow nir) =>
        Columns.Where(column => !IsComputed(column.Name, ours.Familie) && column.Write(ours) != column.Write(nir))
            .Select(static column => (column.Name, column.Opplysning));

    // In mottak no rettsstilling is registered: it is computed, from facts that only one side may know.
    private static bool IsComputed(string column, Registreringsfamilie familie) =>
        column == "rettsstilling" && familie is Registreringsfamilie.Mottakskvalifisering or Registreringsfamilie.Asylopplaering;
}
