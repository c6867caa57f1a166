using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Benchmarks;

/// <summary>
/// The examples of every family and law, read and checked: by the SDK, and by ajv with the compiled schemas in Node. Target: ajv reads 20,000 registrations
/// a second. Needs <c>npm ci</c> in <c>tests/Outside</c>.
/// </summary>
internal static class SchemaMeasurement
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        var registrations = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "src/Nir.Sdk/Regler/eksempelgrunner.json")))!.AsObject()
            .Select(static pair => pair.Value!.ToJsonString()).ToArray();
        for (var run = 0; run < 2; run++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NirJson.Read and RegistreringValidator: {Measure(registrations):N0} a second"));
            Console.WriteLine(await MeasureAjvAsync(string.Join('\n', registrations)));
        }
    }

    private static double Measure(string[] registrations)
    {
        var texts = registrations.Select(Encoding.UTF8.GetBytes).ToArray();
        var context = new ValidationContext { Dato = new(2026, 11, 21) };
        var (count, watch) = (0, new Stopwatch());
        // The first pass is for the compiler.
        foreach (var limit in new[] { Time, Time })
        {
            count = 0;
            watch.Restart();
            while (watch.Elapsed < limit)
            {
                foreach (var text in texts)
                {
                    count += RegistreringValidator.Validate(NirJson.Read(text).Registrering, context).IsAccepted ? 1 : 0;
                }
            }
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<string> MeasureAjvAsync(string registrations)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Root, "tests/Benchmarks/schema.js"), Root])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start; is it installed?");
        await node.StandardInput.WriteAsync(registrations);
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).TrimEnd();
    }
}
