using Nir.Sdk.Generators.Checking;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Reads the columns every reference list has: a number of fixed form, unique in the list, and a name.</summary>
/// <param name="form">The form in words, for the message.</param>
/// <param name="digits">How many digits a number has.</param>
/// <param name="prefix">What every number begins with.</param>
/// <param name="findings">Where faults are reported.</param>
internal sealed class NumberList(string form, int digits, string prefix, Findings findings)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether the row's number and name are good; what is wrong with them has been reported.</summary>
    public bool TryAdd(CsvCell number, CsvCell name)
    {
        var named = name.Text.Trim().Length > 0 && name.Text == name.Text.Trim();
        if (!named)
        {
            findings.Report(ReferanselisteRules.WrongRow, "The name is missing, or has space around it", name.Position);
        }

        if (!HasForm(number.Text))
        {
            findings.Report(ReferanselisteRules.WrongNumber, $"'{number.Text}' is not {form}", number.Position);
            return false;
        }

        if (_seen.Add(number.Text))
        {
            return named;
        }

        findings.Report(ReferanselisteRules.NotUnique, $"'{number.Text}' stands here already", number.Position);
        return false;
    }

    private bool HasForm(string text) =>
        text.Length == digits
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.All(character => character is >= '0' and <= '9');
}
