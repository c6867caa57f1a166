using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Http;

namespace Nir.Register.Stubs.Responses;

/// <summary>Lets the register answer, and delays, cuts, damages or loses what it says: the transformer <c>nir</c>.</summary>
internal sealed class RegisterResponder(TimeProvider time)
{
    // Whoever waits longer has forgotten to set a time limit.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    public async Task AnswerAsync(
        HttpContext context, StubResponse stub, NirAnswer nir, StubDelay? delay, RequestDelegate register, CancellationToken leaving)
    {
        var wait = delay?.Next() ?? TimeSpan.Zero;
        if (nir.DelayBefore)
        {
            await Task.Delay(wait, time, leaving);
        }

        var body = await AskAsync(context, register);
        if (!nir.DelayBefore)
        {
            await Task.Delay(wait, time, leaving);
        }

        if (nir.Never)
        {
            await Task.Delay(LongestSilence, time, leaving);
            Spor.NoterBrudd(context);
            context.Abort();
        }
        else if (stub.Fault is not StubFault.None)
        {
            await Faults.CauseAsync(context, stub.Fault, context.Response.StatusCode);
        }
        else
        {
            await SendAsync(context, stub, nir, Damage(context.Response, nir.Damage, stub.Body ?? body));
        }
    }

    /// <summary>What the register answers, kept back: status and headers stand in the answer, the body is returned.</summary>
    private static async Task<byte[]> AskAsync(HttpContext context, RequestDelegate register)
    {
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        try
        {
            await register(context);
            await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
            return kept.ToArray();
        }
        finally
        {
            context.Features.Set(sent);
        }
    }

    private static byte[] Damage(HttpResponse answer, NirDamage? damage, byte[] body)
    {
        switch (damage)
        {
            case NirDamage.Json:
                return body[..(body.Length / 2)];
            case NirDamage.Utf8:
                return [.. body.AsSpan(0, body.Length / 2), 0xC3, 0x28, .. body.AsSpan(body.Length / 2)];
            case NirDamage.Empty:
                return [];
            case NirDamage.Html:
                answer.ContentType = "text/html; charset=utf-8";
                return Encoding.UTF8.GetBytes("<html><body><h1>502 Bad Gateway</h1></body></html>");
            default:
                return body;
        }
    }

    private static async Task SendAsync(HttpContext context, StubResponse stub, NirAnswer nir, byte[] body)
    {
        var answer = context.Response;
        answer.StatusCode = nir.Status ?? answer.StatusCode;
        if (stub.StatusMessage is not null)
        {
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = stub.StatusMessage;
        }

        foreach (var (name, value) in stub.Headers)
        {
            answer.Headers[name] = value;
        }

        if (answer.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            await answer.StartAsync();
            return;
        }

        answer.ContentLength = stub.Chunked ? null : body.Length;
        if (nir.CutAfterBytes is { } most && most < body.Length)
        {
            await answer.StartAsync();
            await answer.Body.WriteAsync(body.AsMemory(0, most));
            await answer.Body.FlushAsync();
            Faults.CloseAfterSent(context);
            return;
        }

        await answer.Body.WriteAsync(body);
        await answer.StartAsync();
    }
}
