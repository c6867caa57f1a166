namespace Nir.Conformance.Judging;

/// <summary>No identifier and no secret stands in an address or in what the fagsystem logs.</summary>
internal static class TraceExpectation
{
    private const long Most = 16 * 1024 * 1024;
    private const string Fix = "Take identifiers, tokens and secrets out of addresses and logs.";

    public static Look Look(Evidence evidence)
    {
        var identifiers = evidence.World.Identifiers.ToList();
        var address = evidence.World.Recorder.Calls.Find(call => identifiers.Exists(number => call.Path.Contains(number, StringComparison.Ordinal)));
        if (address is not null)
        {
            return Judging.Look.From(new Difference("no identifier in an address", "one stands in an address", address, Fix));
        }

        if (evidence.Description.LogPaths is not { } paths)
        {
            return new([], "The fagsystem does not say where its logs are.");
        }

        var secrets = evidence.World.Secrets.ToList();
        var files = paths.SelectMany(static path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            : File.Exists(path) ? [path] : (string[])[]);
        return Judging.Look.From(files.Any(file => Holds(file, secrets))
            ? new Difference("no identifier or secret in a log", "one stands in a log file", Fix: Fix)
            : null);
    }

    private static bool Holds(string file, List<string> secrets)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(stream.Length, Most), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        return secrets.Exists(secret => text.Contains(secret, StringComparison.Ordinal));
    }
}
