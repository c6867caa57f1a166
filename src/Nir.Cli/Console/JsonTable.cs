using System.Text.Json;

namespace Nir.Cli.Console;

/// <summary>Shows a JSON object as text: its values a line each, and each list of objects as a table below.</summary>
internal static class JsonTable
{
    public static void Write(TextWriter output, JsonElement element)
    {
        var members = element.EnumerateObject().ToArray();
        TextTable.Write(output, [.. members.Where(static one => !IsNested(one.Value)).Select(static one => new[] { one.Name, Show(one.Value) })]);
        foreach (var member in members.Where(static one => IsNested(one.Value)))
        {
            output.WriteLine();
            output.WriteLine(member.Name);
            if (member.Value.ValueKind is JsonValueKind.Object)
            {
                Write(output, member.Value);
            }
            else
            {
                WriteRows(output, [.. member.Value.EnumerateArray()]);
            }
        }
    }

    // A member that is null in one row is left out there, and stands in another.
    private static void WriteRows(TextWriter output, JsonElement[] rows)
    {
        string[] columns = [.. rows.SelectMany(static row => row.EnumerateObject()).Select(static member => member.Name).Distinct()];
        TextTable.Write(output, rows.Length == 0
            ? []
            : [columns, .. rows.Select(row => columns.Select(column => row.TryGetProperty(column, out var value) ? Show(value) : "").ToArray())]);
    }

    private static bool IsNested(JsonElement value) => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object;

    private static string Show(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
