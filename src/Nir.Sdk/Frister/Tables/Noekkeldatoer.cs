using System.Globalization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Tables;

/// <summary>The dates that may decide which row holds, as <c>noekkeldatoer</c> of <c>parametre.json</c> lists them.</summary>
public static partial class Noekkeldatoer
{
    /// <summary>Which date it is, as a phrase: bokmål for Norwegian cultures, else English. Null: no row is decided by it.</summary>
    /// <param name="noekkeldato">The date.</param>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public static string? GetTekst(Noekkeldato noekkeldato, CultureInfo? culture = null) =>
        Texts(noekkeldato) is not var (text, textEn) ? null : ExplanationLanguage.IsNorsk(culture) ? text : textEn;

    /// <summary>The fact it comes from.</summary>
    internal static partial SakFact Source(Noekkeldato noekkeldato, bool omProgram);

    private static partial (string Tekst, string TekstEn)? Texts(Noekkeldato noekkeldato);
}
