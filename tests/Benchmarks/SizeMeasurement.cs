using System.Diagnostics;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Nir.Benchmarks;

/// <summary>
/// What trimming leaves of a client that sends one family and reads it back (samples/Trimmed): how many bytes, of what they are, and which namespaces have
/// them. <c>dotnet run -c Release --project tests/Benchmarks -- size</c>
/// </summary>
internal static class SizeMeasurement
{
    private const int Longest = 12;

    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nir-size-").FullName;
        using var publish = Process.Start("dotnet",
            ["publish", Path.Combine(Root, "samples/Trimmed"), "-c", "Release", "--self-contained", "-p:RunAnalyzers=false", "-v", "q", "-o", folder]);
        await publish.WaitForExitAsync();
        var all = Directory.GetFiles(folder, "Nir.*.dll");
        foreach (var path in all)
        {
            Describe(path);
        }

        Console.WriteLine($"Together {all.Sum(static path => new FileInfo(path).Length).ToString("N0", CultureInfo.InvariantCulture)} bytes");
        Directory.Delete(folder, recursive: true);
    }

    private static void Describe(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var code = metadata.MethodDefinitions.Select(handle => (handle, Bytes: Length(file, metadata.GetMethodDefinition(handle)))).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {new FileInfo(path).Length:N0} bytes; code {code.Sum(static one => one.Bytes):N0} in {code.Count:N0} methods, texts {metadata.GetHeapSize(HeapIndex.UserString):N0}, names {metadata.GetHeapSize(HeapIndex.String):N0}, signatures {metadata.GetHeapSize(HeapIndex.Blob):N0}, metadata in all {file.PEHeaders.MetadataSize:N0}"));
        var byNamespace = code.GroupBy(one => Namespace(metadata, metadata.GetMethodDefinition(one.handle).GetDeclaringType()))
            .Select(static group => (group.Key, Bytes: group.Sum(static one => one.Bytes), Count: group.Count()));
        foreach (var (name, bytes, count) in byNamespace.OrderByDescending(static one => one.Bytes).Take(Longest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bytes,8:N0} bytes of code in {count,5:N0} methods  {name}"));
        }
    }

    private static int Length(PEReader file, MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? 0 : file.GetMethodBody(method.RelativeVirtualAddress).Size;

    private static string Namespace(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Namespace(metadata, outer) : metadata.GetString(type.Namespace);
    }
}
