namespace Nir.Register;

/// <summary>The files that the assembly carries.</summary>
internal static class Resources
{
    private const string SchemaBeginning = "schema.";
    private const string SchemaEnd = ".json";

    /// <summary>The contract as OpenAPI, as it is checked in.</summary>
    public static byte[] OpenApi { get; } = Read("nir-v1.json");

    /// <summary>The same contract as OpenAPI 3.0.</summary>
    public static byte[] OpenApi30 { get; } = Read("nir-v1-openapi-3.0.json");

    /// <summary>One complete registration per family and law.</summary>
    public static byte[] Examples { get; } = Read("eksempelgrunner.json");

    /// <summary>What the register answered to requests like these.</summary>
    public static byte[] Answers => Read("answers.json");

    /// <summary>What the register does by itself, with levels and sources.</summary>
    public static byte[] Behaviour { get; } = Read("behaviour.json");

    /// <summary>The persons whose transfers always have one outcome.</summary>
    public static byte[] ReservedPersons { get; } = Read("reserved-persons.json");

    /// <summary>The faults that come with the fake.</summary>
    public static byte[] Faults => Read("faults.json");

    /// <summary>The families that there is a JSON Schema of, by their names on the wire.</summary>
    public static IEnumerable<string> Families => typeof(Resources).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(SchemaBeginning, StringComparison.Ordinal)).Select(static name => name[SchemaBeginning.Length..^SchemaEnd.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The JSON Schema of a family.</summary>
    /// <param name="familie">The family's name on the wire.</param>
    /// <returns>Null: there is no such family.</returns>
    public static byte[]? FindSchema(string familie) => Families.Contains(familie) ? Read($"{SchemaBeginning}{familie}{SchemaEnd}") : null;

    /// <summary>A file of the page.</summary>
    public static byte[] ReadFile(string name) => Read(name);

    private static byte[] Read(string name)
    {
        using var kilde = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var copy = new MemoryStream();
        kilde.CopyTo(copy);
        return copy.ToArray();
    }
}
