using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Nir.Register.Faults;

/// <summary>Does to a call what a fault says: lets the register act or not, and delays, replaces, damages, cuts or loses the answer.</summary>
internal sealed class FaultPlayer(TimeProvider time)
{
    // Whoever waits longer has forgotten to set a time limit.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    /// <summary>Plays it.</summary>
    /// <param name="context">The call.</param>
    /// <param name="what">What happens.</param>
    /// <param name="operation">What the call asks for.</param>
    /// <param name="register">Lets the register answer.</param>
    /// <param name="stopping">Cancelled when no one waits for the answer any more.</param>
    public async Task PlayAsync(HttpContext context, FaultWhat what, FaultOperation operation, RequestDelegate register, CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var body = what.ReachesRegister ? await AskAsync(context, what, register) : [];
            await WaitAsync(Delay(what), leaving.Token);
            if (what.Connection is not { } connection)
            {
                await SendAsync(context, what, what.ReplacesAnswer ? FaultAnswer.Write(context, what, operation) : body);
                return;
            }

            await WaitAsync(connection is FaultConnection.Silence ? LongestSilence : TimeSpan.Zero, leaving.Token);
            BrokenConnection.End(context, connection);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            BrokenConnection.End(context, FaultConnection.Close);
        }
    }

    private Task WaitAsync(TimeSpan wait, CancellationToken leaving) => wait > TimeSpan.Zero ? Task.Delay(wait, time, leaving) : Task.CompletedTask;

    private static TimeSpan Delay(FaultWhat what) =>
        what.DelayAtMost is { } most ? what.Delay + ((most - what.Delay) * Random.Shared.NextDouble()) : what.Delay;

    /// <summary>What the register answers, kept back: status and headers stand in the answer, the body is returned.</summary>
    private static async Task<byte[]> AskAsync(HttpContext context, FaultWhat what, RequestDelegate register)
    {
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        try
        {
            var body = await AskOnceAsync(context, register);
            if (!what.DeliveredTwice)
            {
                return body;
            }

            FaultAnswer.Forget(context.Response);
            return await AskOnceAsync(context, register);
        }
        finally
        {
            context.Features.Set(sent);
        }
    }

    private static async Task<byte[]> AskOnceAsync(HttpContext context, RequestDelegate register)
    {
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        await register(context);
        await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        return kept.ToArray();
    }

    private static async Task SendAsync(HttpContext context, FaultWhat what, byte[] body)
    {
        var answer = context.Response;
        if (what.RetryAfter is { } seconds)
        {
            answer.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (answer.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            await answer.StartAsync();
            return;
        }

        body = Damage(answer, what.Damage, body);
        answer.ContentType = what.ContentType ?? answer.ContentType;
        answer.ContentLength = body.Length;
        if (what.CutAfter is { } most && most < body.Length)
        {
            await answer.StartAsync();
            await answer.Body.WriteAsync(body.AsMemory(0, most));
            await answer.Body.FlushAsync();
            BrokenConnection.End(context, FaultConnection.Close);
            return;
        }

        await answer.Body.WriteAsync(body);
        // An answer without a body has to be known as begun, or an error would be written into it.
        await answer.StartAsync();
    }

    private static byte[] Damage(HttpResponse answer, FaultDamage? damage, byte[] body)
    {
        switch (damage)
        {
            case FaultDamage.Json:
                return body[..(body.Length / 2)];
            case FaultDamage.Utf8:
                return [.. body.AsSpan(0, body.Length / 2), 0xC3, 0x28, .. body.AsSpan(body.Length / 2)];
            case FaultDamage.Empty:
                return [];
            case FaultDamage.Twice:
                return [.. body, .. body];
            case FaultDamage.Html:
                answer.ContentType = "text/html; charset=utf-8";
                return Encoding.UTF8.GetBytes($"<html><body><h1>{answer.StatusCode} Bad Gateway</h1></body></html>");
            default:
                return body;
        }
    }
}
