namespace Nir.Register.Stubs.Format;

/// <summary>A folder with <c>mappings/</c> and <c>__files/</c>, as WireMock has it.</summary>
internal static class StubFolder
{
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>Reads the mappings of the folder, in the order of their names. A file that is broken is named, and the others are read.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static (IReadOnlyList<StubMapping> Mappings, IReadOnlyList<MappingFault> Faults) Read(string folder, MappingReader reader)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}' to read stubs from.");
        }

        var (mappings, faults) = (new List<StubMapping>(), new List<MappingFault>());
        var ids = new HashSet<Guid>();
        var root = Path.Combine(folder, "mappings");
        var files = Directory.Exists(root) ? Directory.GetFiles(root, "*.json", SearchOption.AllDirectories) : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            try
            {
                foreach (var mapping in reader.ReadAll(ReadAll(file), fromFile: true))
                {
                    if (ids.Add(mapping.Id))
                    {
                        mappings.Add(mapping);
                    }
                    else
                    {
                        faults.Add(new MappingFault("/id", "Another mapping before it has the same id.") { File = name });
                    }
                }
            }
            catch (MappingException fault)
            {
                faults.Add(fault.Fault with { File = name });
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add(new MappingFault("", "The file cannot be read.") { File = name });
            }
        }

        return (mappings, faults);
    }

    private static byte[] ReadAll(string file) => new FileInfo(file).Length <= LargestFile
        ? File.ReadAllBytes(file)
        : throw new MappingException(new("", $"A file of at most {LargestFile} bytes is expected."));
}
