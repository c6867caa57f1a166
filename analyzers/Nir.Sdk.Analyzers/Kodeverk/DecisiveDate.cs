using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Which date a code is judged by: the deciding date where the initializer gives it as a constant, else the date of the rule set.</summary>
internal static class DecisiveDate
{
    private const string Property = "build_property.NirRegelverksdato";
    private const string Entry = "nir_regelverksdato";

    /// <summary>The option; null when it is not given. Never today's date: builds must repeat.</summary>
    public static DateTime? Regelverksdato(AnalyzerConfigOptions options) =>
        (options.TryGetValue(Entry, out var text) || options.TryGetValue(Property, out text))
        && DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The date that decides; null when it is not certain.</summary>
    public static DateTime? Find(Kodeliste list, RegistreringPath path, DateTime regelverksdato, int? lov)
    {
        // A `with` or a part alone does not show the dates of the rest.
        if (path.Registrering is not IObjectCreationOperation registrering)
        {
            return null;
        }

        foreach (var member in Members(list.Noekkeldato))
        {
            if (RegistreringPath.ValueOf(registrering, member) is { } value)
            {
                return LocalVariable.Resolve(value).ConstantDay();
            }
        }

        // The rule set's date stands in only where the case is one of today's: its law is known, and holds on that date.
        return list.Noekkeldato is "Hendelse" && path.Part != registrering || !IsCurrent(registrering, regelverksdato, lov) ? null : regelverksdato;
    }

    private static bool IsCurrent(IOperation registrering, DateTime regelverksdato, int? lov) =>
        lov is { } number
        && RegistreringPath.ValueOf(registrering, "Lovverk") is { } value
        && Kodeliste.For(LocalVariable.Resolve(value).Type)?.Find(number) is { Verdi: not null } kode
        && kode.AppliesOn(regelverksdato);

    private static string[] Members(string noekkeldato) => noekkeldato switch
    {
        "Registrering" => [],
        "Tilbud" => ["Tilbudsdato", "Vedtak"],
        "Programslutt" => ["Avslutning", "Stans", "Vedtak"],
        _ => ["Startdato", "Vedtak"],
    };
}
