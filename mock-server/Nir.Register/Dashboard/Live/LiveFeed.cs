using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;
using Nir.Register.Dashboard.Pages;

namespace Nir.Register.Dashboard.Live;

/// <summary>
/// Keeps open pages up to date with server-sent events. A page is made anew when something has changed, at most a few times a second, and the
/// parts that differ are sent. What a slow reader has not taken is not piled up: the next page is made when the last one is sent.
/// </summary>
/// <param name="heartbeat">How long it is silent before it says that it is there still. Null: 15 seconds.</param>
internal sealed class LiveFeed(TimeSpan? heartbeat = null)
{
    /// <summary>The most pages, of all tenants, that are kept up to date.</summary>
    private const int Most = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _heartbeat = heartbeat ?? TimeSpan.FromSeconds(15);
    private int _open;

    public async Task ServeAsync(HttpContext context, View view, string path)
    {
        var listeners = view.Traffic.Listeners;
        if (Interlocked.Increment(ref _open) > Most || listeners.Add() is not { } changes)
        {
            Interlocked.Decrement(ref _open);
            context.Response.Headers.RetryAfter = "30";
            throw new RequestError(Problems.TooMany());
        }

        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, listeners.Ended);
            context.Response.ContentType = "text/event-stream";
            await FollowAsync(context.Response, new LivePage(view, path), changes.Reader, ending.Token);
        }
        catch (OperationCanceledException) when (listeners.Ended.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            // The script stops, rather than asking again and so making the tenant anew.
            await context.Response.Body.WriteAsync("event: ended\ndata:\n\n"u8.ToArray(), CancellationToken.None);
        }
        finally
        {
            listeners.Remove(changes);
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task FollowAsync(HttpResponse response, LivePage page, ChannelReader<bool> changes, CancellationToken ending)
    {
        var silent = TimeSpan.Zero;
        await SendAsync(response, ": open\n\n", ending);
        while (true)
        {
            if (page.Events() is { Length: > 0 } events)
            {
                await SendAsync(response, events, ending);
                silent = TimeSpan.Zero;
            }
            else if (silent >= _heartbeat)
            {
                await SendAsync(response, ": still here\n\n", ending);
                silent = TimeSpan.Zero;
            }

            // The browser's time, however the register's clock stands.
            await Task.Delay(Pause, TimeProvider.System, ending);
            silent += Pause;
            while (!changes.TryRead(out _) && !page.HasChanged && silent < _heartbeat)
            {
                silent += await WaitAsync(changes, ending);
            }
        }
    }

    /// <summary>Waits until told, or a while: not all that changes is told, such as what a test does to the register in its own process.</summary>
    private static async Task<TimeSpan> WaitAsync(ChannelReader<bool> changes, CancellationToken ending)
    {
        using var look = CancellationTokenSource.CreateLinkedTokenSource(ending);
        look.CancelAfter(Look);
        try
        {
            await changes.WaitToReadAsync(look.Token);
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (!ending.IsCancellationRequested)
        {
            return Look;
        }
    }

    private static async Task SendAsync(HttpResponse response, string events, CancellationToken ending)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(events), ending);
        await response.Body.FlushAsync(ending);
    }
}
