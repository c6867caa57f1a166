using System.Text.RegularExpressions;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Http;

/// <summary>
/// What a register says of broken rules, in our own words: its text could hold anything, the value too. What it wrote is kept where a member says
/// that it is another's (<see cref="Avvik.ForeignText"/>).
/// </summary>
internal static partial class ForeignAvvik
{
    private const string UnknownText = "Registeret nevner en regel som denne versjonen ikke kjenner.";
    private const string UnknownTextEn = "The register names a rule that this version does not know.";
    private const string UnknownUtbedring = "Se registerets dokumentasjon, eller oppdater Nir.Sdk.";
    private const string UnknownUtbedringEn = "See the register's documentation, or update Nir.Sdk.";

    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(100);

    public static ValueList<Avvik> Read(ValueList<ReceivedAvvik> received) => received.Count == 0 ? [] : received.Select(Read).ToValueList();

    private static Avvik Read(ReceivedAvvik received)
    {
        var held = new Avvik
        {
            Regel = RegelId.Safe(received.Regel),
            Alvorlighet = received.Alvorlighet,
            Peker = Pointer().IsMatch(received.Peker) ? received.Peker : "",
            Medlem = received.Medlem is { } member && MemberPath().IsMatch(member) ? member : null,
            Grunnlag = received.Grunnlag,
            Tekst = UnknownText,
            TekstEn = UnknownTextEn,
            Utbedring = UnknownUtbedring,
            UtbedringEn = UnknownUtbedringEn,
            Ansvarlig = received.Ansvarlig,
            Frist = received.Frist,
            ErForfalt = received.ErForfalt,
        };
        if (!RegelCatalogue.TryFind(held.Regel, out var regel))
        {
            return held with { ForeignText = DigitMask.Hide(received.Tekst) };
        }

        var frist = new RegelText(received.Frist, received.ErForfalt, null, null);
        var text = Own(received.Tekst, regel.Tekst, frist.Norsk, $"{regel.Tittel}.");
        return held with
        {
            ForeignText = text == received.Tekst ? null : DigitMask.Hide(received.Tekst),
            Kildeid = regel.Kildeid,
            Tekst = text,
            TekstEn = Own(received.TekstEn, regel.TekstEn, frist.English, $"{regel.TittelEn}."),
            Utbedring = Own(received.Utbedring, regel.Utbedring, frist.Norsk, ""),
            UtbedringEn = Own(received.UtbedringEn, regel.UtbedringEn, frist.English, ""),
        };
    }

    // The rule's own text with the day that the answer names. Where it names a list, a day or a row too, the answer's text is taken when it is that text
    // and what stands in its places is what can stand there.
    private static string Own(string received, string template, Func<string, string> fill, string otherwise)
    {
        if (!Place().IsMatch(template))
        {
            return fill(template);
        }

        var filled = fill(Place().Replace(template, static place => $"\u0001{place.Groups["name"].Value}\u0002"));
        var pattern = Regex.Escape(filled)
            .Replace("\u0001dato\u0002", "(?<dato>[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})", StringComparison.Ordinal)
            .Replace("\u0001liste\u0002", "(?<liste>[A-Za-z]{1,60})", StringComparison.Ordinal)
            .Replace("\u0001rad\u0002", "(?<rad>[^\u0000-\u001f]{1,400}) \\((?<id>[A-Za-z0-9-]{1,12})\\)", StringComparison.Ordinal);
        var match = Regex.Match(received, $"^{pattern}$", RegexOptions.CultureInvariant, MatchTime);
        return match.Success && IsList(match.Groups["liste"]) && IsRow(match) ? received : otherwise.Length > 0 ? otherwise : Place().Replace(template, "");
    }

    private static bool IsList(Group list) => !list.Success || KodeverkRegistry.Has(list.Value);

    private static bool IsRow(Match match) => !match.Groups["rad"].Success
        || RowFingerprints.Contains($"{match.Groups["rad"].Value} ({match.Groups["id"].Value})");

    [GeneratedRegex(@"\{(?<name>dato|liste|rad)\}")]
    private static partial Regex Place();

    [GeneratedRegex("^(/([A-Za-z]{1,60}|[0-9]{1,5}))*$")]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^[A-Za-z]{1,60}(\[[0-9]{1,5}\])?(\.[A-Za-z]{1,60}(\[[0-9]{1,5}\])?)*$")]
    private static partial Regex MemberPath();
}
