using System.Globalization;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A fact that cannot be right. It never holds the value.</summary>
/// <param name="Type">What is wrong.</param>
/// <param name="Medlem">Where, as a member path in <see cref="Personsak"/>: <c>Norsk.Permisjoner[0].Til</c>.</param>
public sealed record Saksavvik(Saksavvikstype Type, string Medlem)
{
    /// <summary>The kind, kebab-case.</summary>
    public string Id => ExplanationLanguage.ToKode(Type);

    /// <summary>What is wrong, in bokmål.</summary>
    public string Tekst => Type switch
    {
        Saksavvikstype.DagenErUmulig => "dagen ligger ikke mellom 1900 og 2199",
        Saksavvikstype.SluttFoerStart => "perioden slutter før den begynner",
        Saksavvikstype.FoedtEtterDagen => "fødselsdatoen er etter dagen det spørres om",
        Saksavvikstype.FoerFoedselen => "dagen er før fødselsdatoen",
        Saksavvikstype.TillatelserOverlapper => "tillatelsen begynner før en tidligere er utløpt",
        Saksavvikstype.SammeDag => "to ulike tillatelser er innvilget samme dag",
        Saksavvikstype.UkjentKode => "koden er ukjent",
        Saksavvikstype.FoerTillatelsen => "dagen er før noen tillatelse ble innvilget",
        Saksavvikstype.FoerTilbudet => "dagen er før tilbudet ble gitt",
        Saksavvikstype.ManglerVerdi => "verdien mangler",
        _ => "antallet er umulig",
    };

    /// <summary>What is wrong, in English.</summary>
    public string TekstEn => Type switch
    {
        Saksavvikstype.DagenErUmulig => "the day is not between 1900 and 2199",
        Saksavvikstype.SluttFoerStart => "the period ends before it begins",
        Saksavvikstype.FoedtEtterDagen => "the date of birth is after the day asked about",
        Saksavvikstype.FoerFoedselen => "the day is before the date of birth",
        Saksavvikstype.TillatelserOverlapper => "the permit begins before an earlier one has ended",
        Saksavvikstype.SammeDag => "two different permits were granted on the same day",
        Saksavvikstype.UkjentKode => "the code is unknown",
        Saksavvikstype.FoerTillatelsen => "the day is before any permit was granted",
        Saksavvikstype.FoerTilbudet => "the day is before the offer was given",
        Saksavvikstype.ManglerVerdi => "the value is missing",
        _ => "the number is impossible",
    };

    /// <summary>Whether it keeps what it concerns from being computed. Else it is a remark.</summary>
    public bool Prevents => Type is not (Saksavvikstype.TillatelserOverlapper or Saksavvikstype.FoerTillatelsen or Saksavvikstype.FoerTilbudet);

    /// <summary>Where and what, in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => $"{Medlem}: {(ExplanationLanguage.IsNorsk(culture) ? Tekst : TekstEn)}";

    /// <summary>Where and what.</summary>
    public override string ToString() => GetTekst();
}
