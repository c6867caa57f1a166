using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the columns every reference list has: a number of fixed form, unique in the list, and a name.</summary>
/// <param name="form">The form in words, for the message.</param>
/// <param name="digits">How many digits a number has.</param>
/// <param name="prefix">What every number begins with.</param>
/// <param name="findings">Where faults are reported.</param>
internal sealed class Nummerliste(string form, int digits, string prefix, Findings findings)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Whether the row's number and name are good; what is wrong with them has been reported.</summary>
    public bool TryAdd(CsvCell nummer, CsvCell navn)
    {
        var named = navn.Text.Trim().Length > 0 && navn.Text == navn.Text.Trim();
        if (!named)
            findings.Report(Referanseregler.WrongRow, "The name is missing, or has space around it", navn.Position);

        if (!HasForm(nummer.Text))
        {
            findings.Report(Referanseregler.WrongNumber, $"'{nummer.Text}' is not {form}", nummer.Position);
            return false;
        }

        if (seen.Add(nummer.Text))
            return named;

        findings.Report(Referanseregler.NotUnique, $"'{nummer.Text}' stands here already", nummer.Position);
        return false;
    }

    private bool HasForm(string text) =>
        text.Length == digits
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.All(character => character is >= '0' and <= '9');
}
