using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>What is asked of a personliste.</summary>
public sealed record PersonlisteQuery
{
    /// <summary>The most rows of a page.</summary>
    public const int LargestPage = 1000;

    /// <summary>How many rows a page has when nothing is said.</summary>
    public const int DefaultPage = 100;

    /// <summary>Which list: <see cref="Lovverk.Integreringsloven"/>, with kapittel 6A in it, or <see cref="Lovverk.Introduksjonsloven"/>.</summary>
    public required Lovverk Lovverk { get; init; }

    /// <summary>The families; any of them. Null or empty: all that the caller's role covers.</summary>
    public ValueList<Registreringsfamilie>? Familier { get; init; }

    /// <summary>The kategorier; any of them. Null or empty: all, and those without.</summary>
    public ValueList<Kategori>? Kategorier { get; init; }

    /// <summary>The boxes that are ticked: any of those of one item, and all items. Null or empty: none.</summary>
    public ValueList<Forvalg>? Forvalg { get; init; }

    /// <summary>What it is sorted by. Null: the register's own order.</summary>
    [JsonPropertyName("sortering")]
    public PersonlisteSort? Sort { get; init; }

    /// <summary>Whether the last comes first.</summary>
    [JsonPropertyName("synkende")]
    public bool Descending { get; init; }

    /// <summary>How many rows, 1-1000. Null: 100.</summary>
    [JsonPropertyName("antall")]
    public int? PageSize { get; init; }

    /// <summary>Where to go on, as the page before said. Null: the first page.</summary>
    [JsonPropertyName("side")]
    public string? Token { get; init; }

    /// <summary>The day, at its end, that the list is as of. Null: the register's date. A day that the register cannot tell about is refused.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>
    /// The year to control, 1991-2199: what was in progress in it, moved or not, judged as it stood when the year had ended. Null: those who are
    /// there on the day.
    /// </summary>
    public int? Aar { get; init; }

    /// <summary>
    /// Whether identifiers and names are shown. Only who speaks for one kommune may ask; a protected person's name is not shown all the same.
    /// </summary>
    [JsonPropertyName("visIdentitet")]
    public bool WithIdentity { get; init; }

    /// <summary>
    /// Whether it is for research: identifiers and names of those who have reserved against that (IF § 62) are then not shown, whatever else is asked for.
    /// </summary>
    [JsonPropertyName("tilForskning")]
    public bool ForResearch { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(PersonlisteQuery), PrintMembers);
}
