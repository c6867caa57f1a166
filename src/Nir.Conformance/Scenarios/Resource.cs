namespace Nir.Conformance.Scenarios;

/// <summary>The files inside this assembly.</summary>
internal static class Resource
{
    public static IEnumerable<string> Names => typeof(Resource).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    public static byte[] Read(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no file {name}.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
