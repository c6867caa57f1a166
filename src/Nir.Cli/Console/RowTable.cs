namespace Nir.Cli.Console;

/// <summary>Rows of text: columns for people, or a JSON list of objects with the same members for programs.</summary>
internal static class RowTable
{
    /// <summary>Writes them.</summary>
    /// <param name="surroundings">Where to.</param>
    /// <param name="asJson">Whether as JSON.</param>
    /// <param name="members">The members' names. They stay.</param>
    /// <param name="rows">The rows, as long as the members.</param>
    public static void Write(Surroundings surroundings, bool asJson, string[] members, IReadOnlyList<string[]> rows)
    {
        if (!asJson)
        {
            TextTable.Write(surroundings.Output, rows);
            return;
        }

        surroundings.Output.WriteLine(JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var (member, cell) in members.Zip(row))
                {
                    json.WriteString(member, cell);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }
}
