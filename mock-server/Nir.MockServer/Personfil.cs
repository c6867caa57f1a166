using System.Text.Json;
using Nir.MockServer.Register;
using Nir.Sdk.Json;
using Nir.Sdk.Registreringer;

namespace Nir.MockServer;

/// <summary>
/// A file of persons that a register shall know: one JSON object a line, with <c>dufNummer</c>, <c>foedselsnummer</c> or both. Empty
/// lines are skipped.
/// </summary>
public static class Personfil
{
    /// <summary>Makes the persons of a file known to a register.</summary>
    /// <param name="fil">The file's path.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="FormatException">
    /// A line is not a person, or not one that the register takes. The message tells which line, and never what stands there.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static void Last(string fil, Registeret register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var linje = 0;
        foreach (var tekst in File.ReadLines(fil))
        {
            linje++;
            if (!string.IsNullOrWhiteSpace(tekst) && Feil(tekst, register) is { } feil)
            {
                throw new FormatException($"{Path.GetFileName(fil)}, line {linje}: {feil}");
            }
        }
    }

    private static string? Feil(string tekst, Registeret register) => LesPerson(tekst) switch
    {
        null => "a JSON object with dufNummer (twelve digits), foedselsnummer (eleven) or both is expected.",
        var person when register.Utfoer(new Registerkommando.OpprettPerson(person)) is Registersvar.PersonKjent => null,
        _ => "the register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.",
    };

    private static Personreferanse? LesPerson(string tekst)
    {
        try
        {
            return JsonSerializer.Deserialize(tekst, NirJsonContext.Default.Personreferanse) is { ErOppgitt: true } person ? person : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
