using System.Text;
using System.Text.Json;
using Nir.Register.Http;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register;

/// <summary>
/// A file of persons that a register shall know: one JSON object a line, with <c>dufNummer</c>, <c>foedselsnummer</c> or both, and any of
/// the facts of <see cref="Persondata"/>. Empty lines are skipped.
/// </summary>
public static class Personfil
{
    /// <summary>Makes the persons of a file known to a register.</summary>
    /// <param name="fil">The file's path.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="FormatException">
    /// A line is not a person, holds a member that is not known, or is not one that the register takes. The message tells which line and
    /// where in it, and never what stands there.
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
            if (!string.IsNullOrWhiteSpace(tekst) && Feil(Encoding.UTF8.GetBytes(tekst), register) is { } feil)
            {
                throw new FormatException($"{Path.GetFileName(fil)}, line {linje}: {feil}");
            }
        }
    }

    private static string? Feil(byte[] utf8Json, Registeret register)
    {
        if (Lesefeil(utf8Json) is { } lesefeil)
        {
            return lesefeil;
        }

        var person = JsonSerializer.Deserialize(utf8Json, NirJsonContext.Default.Persondata)!;
        return !person.Referanse.ErOppgitt ? "a JSON object with dufNummer (twelve digits), foedselsnummer (eleven) or both is expected."
            : register.Utfoer(new Registerkommando.OppdaterPersondata(person)) is Registersvar.PersonKjent ? null
            : "the register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.";
    }

    /// <summary>What is wrong with a line, by place and expectation; null when it can be read.</summary>
    private static string? Lesefeil(byte[] utf8Json) => Tekstfeil.Finn(utf8Json, NirJsonContext.Default.Options.MaxDepth) is { } tekstfeil
        ? $"byte {tekstfeil.Kolonne}: {tekstfeil.Forventet}"
        : Modellfeil.FinnStrengt(utf8Json, NirJsonContext.Default.Persondata) is { } feil
            ? $"{(feil.Peker is "" or null ? "/" : feil.Peker)} (byte {feil.Kolonne}): {feil.Forventet}"
            : null;
}
