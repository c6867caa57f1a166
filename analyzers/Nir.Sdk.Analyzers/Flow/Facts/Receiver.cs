namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>A member that an identifier must not be given to, as a line of a list says.</summary>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Type">The type, by its full metadata name.</param>
/// <param name="Member">The member; <c>new</c>: the constructors; <c>*</c>: all members.</param>
/// <param name="Parameter">The only parameter that counts; null: all do.</param>
internal sealed record Receiver(ReceiverKind Kind, string Type, string Member, string? Parameter)
{
    private static readonly char[] Ends = ['(', ')', ' ', '\t', '\r'];

    /// <summary>The lines that say something; empty lines, comments and what cannot be read are passed over.</summary>
    public static IEnumerable<Receiver> Read(string text) =>
        text.Split('\n').Select(static line => line.Split('#')[0].Trim()).Select(ReadLine).OfType<Receiver>();

    private static Receiver? ReadLine(string line)
    {
        var words = line.Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (2 or 3) || KindOf(words[0]) is not { } kind || words[1].LastIndexOf('.') is not (> 0 and var dot))
        {
            return null;
        }

        return new(kind, words[1].Substring(0, dot), words[1].Substring(dot + 1), words.Length == 3 ? words[2] : null);
    }

    private static ReceiverKind? KindOf(string word) => word switch
    {
        "log" => ReceiverKind.Log,
        "fault" => ReceiverKind.Fault,
        "address" => ReceiverKind.Address,
        _ => null,
    };
}
