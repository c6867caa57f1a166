using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// A row of a parameter table: what the law says in one interval, since when that is known, and where it stands. A change of the law is
/// a new row; that nothing applies is a row too.
/// </summary>
public abstract class ParameterRow
{
    private protected ParameterRow()
    {
    }

    /// <summary>The id, unique among all rows and never reused: <c>D11</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it says in a word or a few: the name of its member in <see cref="Parametre"/>, <c>TolvMaanederMedVideregaaende</c>.</summary>
    public required string Navn { get; init; }

    /// <summary>The table it stands in.</summary>
    public ParameterTable Tabell { get; internal set; } = null!;

    /// <summary>What it says, in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>What it says, in English.</summary>
    public required string TekstEn { get; init; }

    /// <summary>The interval of the key date, where the transition rule is read as it stands.</summary>
    public required Gyldighetsperiode Periode { get; init; }

    /// <summary>The day the transition rule names, when its text leaves open whether that day itself is in. Null: it does not.</summary>
    public DateOnly? LimitDay { get; init; }

    /// <summary>The first day the row was known. Null: it is not followed how long it has been.</summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>The first day another row was known in its place. Null: none is.</summary>
    public DateOnly? KnownUntil { get; init; }

    /// <summary>Adopted, but no day is set on which it takes effect (see <see cref="RegelmotorOptions.Ikrafttredelser"/>).</summary>
    public bool IsNotInForce { get; init; }

    /// <summary>The row says that nothing applies. It has no values then.</summary>
    public bool GjelderIkke { get; init; }

    /// <summary>Which date decides whether the row holds.</summary>
    public required Noekkeldato Noekkeldato { get; init; }

    /// <summary>For whom it holds: all of these must be met. Empty: for all.</summary>
    public ImmutableArray<RowRequirement> When { get; init; } = [];

    /// <summary>How well it is known.</summary>
    public required Grunnlag Grunnlag { get; init; }

    /// <summary>The source. Null when the level is <see cref="Grunnlag.Antatt"/> and there is none.</summary>
    public Kilde? Kilde => Read(Kildeid);

    /// <summary>Where it stands in introduksjonsloven, for a person under that law. Null: <see cref="Kilde"/> holds for all.</summary>
    public Kilde? UnderIntroduksjonsloven => Read(KildeidUnderIntroduksjonsloven);

    /// <summary>The words of <see cref="Kilde"/> that carry its value, verbatim. Null when there is no source.</summary>
    public string? Sitat { get; init; }

    /// <summary>Sources that its interval, exceptions or conditions rest on. Empty: <see cref="Kilde"/> carries all.</summary>
    public ImmutableArray<Kilde> OtherKilder => [.. OtherKildeIds.Select(KildeRegistry.Read)];

    /// <summary>Why it is assumed or derived. Never null when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public string? Begrunnelse { get; init; }

    /// <summary>The open point its reading rests on (<see cref="Valgpunkt.Id"/>). Null: none.</summary>
    public string? Valg { get; init; }

    /// <summary>Where it stands in this library's documentation, relative to <c>docs</c>: <c>regelverk/programlengde.md#d11</c>.</summary>
    public string Page => $"regelverk/{Tabell.Group.Id}.md#{Id.ToLowerInvariant()}";

    /// <summary>The value in a column. Null: the row sets none.</summary>
    /// <param name="column">The column's zero-based index.</param>
    public RegelValue? GetValue(int column) => Read(column);

    // The ids alone: a table is read at the first check, and the sources, with their long words, seldom.
    internal string? Kildeid { get; init; }

    internal string? KildeidUnderIntroduksjonsloven { get; init; }

    internal ImmutableArray<string> OtherKildeIds { get; init; } = [];

    /// <summary>The id and what it says, in bokmål.</summary>
    public override string ToString() => $"{Id} {Tekst}";

    /// <summary>The row as it is told, in steps and answers.</summary>
    internal Regelrad Told => field ??= Regelrad.From(this, Kilde);

    /// <summary>The row as it is told a person under a law, who is shown that law's paragraphs.</summary>
    internal Regelrad ToldUnder(Lovverk? lovverk) =>
        lovverk is Lovverk.Introduksjonsloven && KildeidUnderIntroduksjonsloven is not null ? ToldUnderIntroduksjonsloven : Told;

    private Regelrad ToldUnderIntroduksjonsloven => field ??= Regelrad.From(this, UnderIntroduksjonsloven);

    /// <summary>All that the row asks for.</summary>
    internal RowQuestion Question => field ??= new([this]);

    /// <summary>The first day the row holds, as the options read the transition rule and the day it takes effect. Null: always.</summary>
    internal DateOnly? From(RegelmotorOptions valg)
    {
        if (IsNotInForce)
        {
            return valg.Ikrafttredelse(Id) ?? DateOnly.MaxValue;
        }

        return LimitDay is not { } day ? Periode.Fra : valg.Overgangsdag switch
        {
            Overgangsdag.HoererTilNyeRegler => day,
            Overgangsdag.HoererTilGamleRegler => day.AddDays(1),
            _ => Periode.Fra,
        };
    }

    /// <summary>Whether the row was known on the day that the options ask as of.</summary>
    internal bool IsKnown(RegelmotorOptions valg) =>
        valg.KjentPaa is not { } day
            ? IsKnownNow
            : (KnownFrom is not { } from || from <= day) && (KnownUntil is not { } to || day < to);

    /// <summary>Whether the row is known to this version, and no other in its place.</summary>
    internal bool IsKnownNow => KnownUntil is null;

    /// <summary>Whether an answer to one condition is one that the row takes. A row that does not ask for it takes all.</summary>
    /// <param name="vilkaar">The condition's index.</param>
    /// <param name="number">Its answer, as <see cref="SakLookup.Number"/> gives it.</param>
    internal bool Takes(int vilkaar, int number)
    {
        foreach (var krav in When)
        {
            if (krav.Index == vilkaar)
            {
                return krav.Numbers.AsSpan().Contains(number);
            }
        }

        return true;
    }

    /// <summary>Whether the facts meet the conditions. Null: they would, but for a fact that is not known.</summary>
    internal bool? IsFor(SakLookup lookup, out SakFact? missing)
    {
        var mask = Mask;
        var isRefused = (mask.Refused & lookup.Answers) != UInt128.Zero;
        missing = isRefused ? null : mask.FindMissing(this, lookup);
        return isRefused ? false : missing is null ? true : null;
    }

    /// <summary>Its conditions, to be asked all at once.</summary>
    internal RowMask Mask => field ??= new(this);

    /// <summary>The reading of an open point that decides whether the row holds on a day; null when none does.</summary>
    internal ValgOption? DecidedBy(RegelmotorOptions valg, DateOnly date) =>
        LimitDay == date ? Valgpunkter.Overgangsdag.Possibilities[(int)valg.Overgangsdag]
        : IsNotInForce && From(valg) <= date ? Valgpunkter.Ikrafttredelser.Possibilities[1]
        : null;

    private static Kilde? Read(string? kildeid) => kildeid is null ? null : KildeRegistry.Read(kildeid);

    private protected abstract RegelValue? Read(int column);

    private protected Term<T> Term<T>(T? value, int column)
        where T : struct =>
        new(
            value
                ?? throw new InvalidOperationException($"The row {Id} has no value in the column {Tabell.Columns[column].Navn}: ask first whether it applies."),
                new Opphav(this, column));
}
