using System.Text;

namespace Nir.Sdk.Referanselister;

/// <summary>Splits CSV into records: quotes as in RFC 4180, so that a quoted field may hold separators, quotes and line ends.</summary>
internal static class KlassLines
{
    /// <summary>The records that hold anything, each with the line it begins on; not whole when a quote in it is never closed.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Felter, bool IsWhole)> Read(string csv, char separator)
    {
        var (line, start) = (1, 1);
        var felter = new List<string>();
        var felt = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var character = csv[i];
            line += character == '\n' ? 1 : 0;
            if (quoted)
            {
                var doubled = character == '"' && i + 1 < csv.Length && csv[i + 1] == '"';
                quoted = character != '"' || doubled;
                i += doubled ? 1 : 0;
                if (quoted)
                {
                    felt.Append(character);
                }
            }
            else if (character == '"' && felt.Length == 0)
            {
                quoted = true;
            }
            else if (character == separator || character == '\n')
            {
                felter.Add(felt.ToString().Trim());
                felt.Clear();
                if (character == '\n')
                {
                    if (HoldsAnything(felter))
                    {
                        yield return (start, felter, true);
                    }

                    (felter, start) = ([], line);
                }
            }
            else
            {
                felt.Append(character);
            }
        }

        felter.Add(felt.ToString().Trim());
        if (HoldsAnything(felter) || quoted)
        {
            yield return (start, felter, !quoted);
        }
    }

    private static bool HoldsAnything(List<string> felter) => felter.Exists(static felt => felt.Length > 0);
}
