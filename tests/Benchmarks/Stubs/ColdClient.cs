using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Testing;

namespace Nir.Benchmarks.Stubs;

/// <summary>The first call of a client in a process that has done nothing yet, to a handler that answers at once: what the client itself takes to
/// begin.</summary>
internal static class ColdClient
{
    /// <param name="isBare">A bare <see cref="HttpClient"/> sends a few bytes, beside.</param>
    public static async Task RunAsync(bool isBare)
    {
        var registrering = new SyntheticPersons(1).CreateNext().CreateNorskopplaering();
        var (methods, code, watch) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompiledILBytes(), Stopwatch.StartNew());
        using var handler = new FixedHandler();
        if (isBare)
        {
            using var http = new HttpClient(handler);
            using var content = new ByteArrayContent("{}"u8.ToArray()) { Headers = { ContentType = new("application/json") } };
            using var answer = await http.PutAsync(new Uri($"http://nir.invalid/v1/registreringer/{registrering.Id}"), content);
            await answer.Content.ReadAsByteArrayAsync();
        }
        else
        {
            var client = new NirClient(new("https://nir.invalid/"), new FixedCredential(), new() { HttpHandler = handler });
            if (await client.SendAsync(registrering) is not Accepted)
            {
                throw new InvalidOperationException("Not accepted.");
            }
        }

        watch.Stop();
        // What the runtime compiled does not depend on what else the machine does.
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.ElapsedMilliseconds} ms, {JitInfo.GetCompiledMethodCount() - methods} methods, {(JitInfo.GetCompiledILBytes() - code) / 1024} KB compiled"));
        Console.WriteLine("listening 1");
    }
}
