using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>The names that a table and its columns have in the vendor's model: a schema, a prefix or another case may have been put on them.</summary>
internal sealed partial class TableNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private TableNames()
    {
    }

    /// <summary>The table's name as the database stores it, without quotes.</summary>
    public string Table { get; private init; } = "";

    public static TableNames From<T>(DbContext context)
        where T : class
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var entity = context.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException(
                $"{context.GetType().Name} has no tables for the outbox. Call modelBuilder.AddNirOverfoering() in its OnModelCreating, and add a migration.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var names = new TableNames { Table = table.Name };
        names._names["table"] = sql.DelimitIdentifier(table.Name, table.Schema);
        foreach (var property in entity.GetProperties())
        {
            names._names[property.Name] = sql.DelimitIdentifier(property.GetColumnName(table)!);
        }

        return names;
    }

    /// <summary>Puts the names in where a statement has them between «».</summary>
    public string Fill(string statement) => Name().Replace(statement, match => _names[match.Groups["name"].Value]);

    [GeneratedRegex("«(?<name>[A-Za-z]+)»")]
    private static partial Regex Name();
}
