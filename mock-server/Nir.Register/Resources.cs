namespace Nir.Register;

/// <summary>The files that the assembly carries.</summary>
internal static class Resources
{
    /// <summary>The contract as OpenAPI, as it is checked in.</summary>
    public static byte[] OpenApi { get; } = Read("nir-v1.json");

    /// <summary>One complete registration per family and law.</summary>
    public static byte[] Examples { get; } = Read("eksempelgrunner.json");

    /// <summary>What the register does by itself, with levels and sources.</summary>
    public static byte[] Behaviour { get; } = Read("behaviour.json");

    /// <summary>The persons whose transfers always have one outcome.</summary>
    public static byte[] ReservedPersons { get; } = Read("reserved-persons.json");

    /// <summary>The faults that come with the fake.</summary>
    public static byte[] Faults => Read("faults.json");

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
