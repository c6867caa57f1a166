using System.Text;
using System.Text.Json;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Control;

/// <summary>
/// A file of persons that a register shall know: one JSON object a line, with <c>dufNummer</c>, <c>foedselsnummer</c> or both, and any of
/// the facts of <see cref="Persondata"/>. Empty lines are skipped.
/// </summary>
public static class PersonFile
{
    /// <summary>Makes the persons of a file known to a register.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="register">The register.</param>
    /// <exception cref="FormatException">
    /// A line is not a person, holds a member that is not known, or is not one that the register takes. The message tells which line and
    /// where in it, and never what stands there.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static void Load(string file, FakeRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var line = 0;
        foreach (var text in File.ReadLines(file))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text) && Error(Encoding.UTF8.GetBytes(text), register) is { } error)
            {
                throw new FormatException($"{Path.GetFileName(file)}, line {line}: {error}");
            }
        }
    }

    private static string? Error(byte[] utf8Json, FakeRegister register)
    {
        if (ReadFault(utf8Json) is { } readError)
        {
            return readError;
        }

        var person = JsonSerializer.Deserialize(utf8Json, NirJsonContext.Default.Persondata)!;
        return !person.Referanse.IsGiven ? "a JSON object with dufNummer (twelve digits), foedselsnummer (eleven) or both is expected."
            : register.Execute(new RegisterCommand.UpdatePersondata(person)) is RegisterResponse.PersonKnown ? null
            : "the register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.";
    }

    /// <summary>What is wrong with a line, by place and expectation; null when it can be read.</summary>
    private static string? ReadFault(byte[] utf8Json) => TextFault.Find(utf8Json, NirJsonContext.Default.Options.MaxDepth) is { } textError
        ? $"byte {textError.Column}: {textError.Forventet}"
        : ModelFault.FindStrictly(utf8Json, NirJsonContext.Default.Persondata) is { } error
            ? $"{(error.Peker is "" or null ? "/" : error.Peker)} (byte {error.Column}): {error.Forventet}"
            : null;
}
