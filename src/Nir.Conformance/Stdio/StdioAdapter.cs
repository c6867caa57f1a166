using System.Text;
using System.Text.Json.Nodes;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>The other side of the protocol, for a fagsystem in .NET: <c>return await StdioAdapter.RunAsync(() => new MyFagsystem());</c></summary>
public static class StdioAdapter
{
    private static readonly TimeSpan Working = TimeSpan.FromSeconds(2);

    /// <summary>Speaks to the harness until it says goodbye or goes away.</summary>
    /// <param name="create">Makes the fagsystem.</param>
    /// <returns>The exit code: 0.</returns>
    public static async Task<int> RunAsync(Func<IFagsystem> create)
    {
        ArgumentNullException.ThrowIfNull(create);

        // stdout is the protocol's alone: what else the program prints goes to stderr.
        await using var output = Console.OpenStandardOutput();
        await using var input = Console.OpenStandardInput();
        Console.SetOut(Console.Error);
        return await RunAsync(create, input, output);
    }

    internal static async Task<int> RunAsync(Func<IFagsystem> create, Stream input, Stream output)
    {
        await using var fagsystem = create();
        var lines = new LineReader(input);
        using var writing = new SemaphoreSlim(1, 1);
        while (await lines.ReadAsync(CancellationToken.None) is { } line)
        {
            var request = JsonNode.Parse(line)!.AsObject();
            var (id, what) = (request["id"]!.GetValue<string>(), request["do"]!.GetValue<string>());
            var answering = AnswerAsync(fagsystem, what, request["with"]?.AsObject() ?? []);
            if (await Task.WhenAny(answering, Task.Delay(Working, TimeProvider.System)) != answering)
            {
                await WriteAsync(output, writing, new JsonObject { ["note"] = new JsonObject { ["working"] = id } });
            }

            var answer = await answering;
            answer["id"] = id;
            await WriteAsync(output, writing, answer);
            if (what is "bye")
            {
                break;
            }
        }

        return 0;
    }

    private static async Task<JsonObject> AnswerAsync(IFagsystem fagsystem, string what, JsonObject with)
    {
        try
        {
            switch (what)
            {
                case "hello":
                    return new() { ["ok"] = Describe(fagsystem.Description) };
                case "begin":
                    await fagsystem.BeginAsync(StdioMessages.ReadSetup(with), CancellationToken.None);
                    return new() { ["ok"] = new JsonObject() };
                case "end":
                    await fagsystem.EndAsync(CancellationToken.None);
                    return new() { ["ok"] = new JsonObject() };
                case "bye" or "cancel":
                    return new() { ["ok"] = new JsonObject() };
                default:
                    return StdioMessages.Write(await fagsystem.PerformAsync(StdioMessages.ReadStep(what, with), CancellationToken.None));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Exactly one answer to each request, also when this one cannot be met.
            return new() { ["error"] = $"{fault.GetType().Name}: {fault.Message}" };
        }
    }

    private static JsonObject Describe(FagsystemDescription description) => new()
    {
        ["name"] = description.Name,
        ["version"] = description.Version,
        ["protocol"] = StdioProtocol.Version,
        ["laws"] = StdioMessages.List(description.Laws),
        ["roles"] = StdioMessages.List(description.Roles),
        ["steps"] = StdioMessages.List(description.Steps),
        ["logPaths"] = description.LogPaths is { } paths ? StdioMessages.List(paths) : null,
    };

    private static async Task WriteAsync(Stream output, SemaphoreSlim writing, JsonObject message)
    {
        await writing.WaitAsync();
        try
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + "\n"));
            await output.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }
}
