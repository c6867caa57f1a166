using System.Globalization;

namespace Nir.Outside.Tests.Kills;

/// <summary>A disk with little room (a file system in memory), that is filled to the last byte, by a file as any other.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Page = 4096;

    private readonly string _filler;

    private SmallDisk(string folder)
    {
        Folder = folder;
        _filler = Path.Combine(folder, "filler");
    }

    public string Folder { get; }

    /// <summary>Mounts one. Null: this machine lets nobody mount; whoever asks does without.</summary>
    public static async Task<SmallDisk?> TryCreateAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("nir-disk-").FullName;
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        if ((await new Command("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder).RunToEndAsync()).ExitCode == 0)
        {
            return new(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    /// <summary>Takes all room that is left.</summary>
    /// <returns>How many bytes it took.</returns>
    public long Fill()
    {
        using var file = File.OpenHandle(_filler, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        var (block, end) = (new byte[256 * Page], RandomAccess.GetLength(file));
        var start = end;
        for (var size = block.Length; size >= Page;)
        {
            try
            {
                RandomAccess.Write(file, block.AsSpan(0, size), end);
                end += size;
            }
            catch (IOException)
            {
                // No room for so much: perhaps for less.
                end = RandomAccess.GetLength(file);
                size /= 2;
            }
        }

        return end - start;
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(_filler);

    public async ValueTask DisposeAsync()
    {
        await new Command("umount", "-l", Folder).RunAsync();
        Directory.Delete(Folder);
    }
}
