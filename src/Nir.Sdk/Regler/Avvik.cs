using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Nir.Sdk.Kilder;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Regler;

/// <summary>A rule that a registration breaks: which, where, why, what to do. It never holds the value.</summary>
public sealed record Avvik
{
    private readonly AvvikText _tekst;
    private readonly AvvikText _tekstEn;
    private readonly AvvikText _utbedring;
    private readonly AvvikText _utbedringEn;
    private readonly AvvikKilde _kilde;

    /// <summary>Makes one whose members are all given, as one that is read.</summary>
    [JsonConstructor]
    public Avvik()
    {
    }

    /// <summary>Makes one whose texts are put together when somebody reads them: most refusals are counted, and their texts never shown.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The texts are made from what is kept of them.
    internal Avvik(Regel regel, RegelAdjustment? adjustment, RegelText text, string? kildeid = null)
    {
        Regel = regel.Id;
        Alvorlighet = adjustment?.Alvorlighet ?? regel.Alvorlighet;
        Grunnlag = regel.Grunnlag;
        Ansvarlig = regel.Ansvarlig;
        Frist = text.Frist;
        ErForfalt = text.ErForfalt;
        Peker = "";
        _kilde = new(kildeid ?? regel.Kildeid);
        _tekst = new(adjustment?.Tekst ?? regel.Tekst, text, isNorsk: true);
        _tekstEn = new(adjustment?.TekstEn ?? regel.TekstEn, text, isNorsk: false);
        _utbedring = new(adjustment?.Utbedring ?? regel.Utbedring, text, isNorsk: true);
        _utbedringEn = new(adjustment?.UtbedringEn ?? regel.UtbedringEn, text, isNorsk: false);
    }
#pragma warning restore CS8618

    /// <summary>The rule's id, for example <c>NIR1001</c>. A newer register may send one that this version does not know.</summary>
    public required string Regel { get; init; }

    /// <summary>Refused, or remarked on.</summary>
    public required Alvorlighet Alvorlighet { get; init; }

    /// <summary>Where in the JSON body, as a JSON pointer (RFC 6901). Empty: the whole registration.</summary>
    public required string Peker { get; init; }

    /// <summary>Where in the model, as a member path: <c>Tiltak[0].Fra</c>. Null: the whole registration.</summary>
    public string? Medlem { get; init; }

    /// <summary>How well the rule is known.</summary>
    public required Grunnlag Grunnlag { get; init; }

    /// <summary>The rule's source. Null when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public Kilde? Kilde
    {
        get => _kilde.Read();
        init => _kilde = new(value);
    }

    /// <summary>The id of the rule's source, which is looked up when it is asked for.</summary>
    internal string? Kildeid
    {
        init => _kilde = new(value);
    }

    /// <summary>The message in bokmål.</summary>
    public required string Tekst
    {
        get => _tekst.ToString();
        init => _tekst = new(value);
    }

    /// <summary>The message in English.</summary>
    public required string TekstEn
    {
        get => _tekstEn.ToString();
        init => _tekstEn = new(value);
    }

    /// <summary>What to do about it, in bokmål.</summary>
    public required string Utbedring
    {
        get => _utbedring.ToString();
        init => _utbedring = new(value);
    }

    /// <summary>What to do about it, in English.</summary>
    public required string UtbedringEn
    {
        get => _utbedringEn.ToString();
        init => _utbedringEn = new(value);
    }

    /// <summary>Who must act.</summary>
    public required Ansvarlig Ansvarlig { get; init; }

    /// <summary>The last day to register what is expected, inclusive. Null: there is no due date, or it is not known.</summary>
    public DateOnly? Frist { get; init; }

    /// <summary>Whether <see cref="Frist"/> had passed on the register's date.</summary>
    public bool ErForfalt { get; init; }

    /// <summary>
    /// What a register wrote about it in bokmål, where that is not the catalogue's text: another's words, with what may be a person's number hidden.
    /// Null: the messages here are the catalogue's, and nothing else was written.
    /// </summary>
    [JsonIgnore]
    public string? ForeignText { get; init; }

    /// <summary>The message in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => NorwegianCulture.IsNorwegian(culture) ? Tekst : TekstEn;

    /// <summary>What to do about it in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetUtbedring(CultureInfo? culture = null) => NorwegianCulture.IsNorwegian(culture) ? Utbedring : UtbedringEn;

    /// <summary>The rule, the place and the message.</summary>
    public override string ToString() => $"{Regel} {(Peker.Length == 0 ? "/" : Peker)}: {GetTekst()}";
}
