// A list of values that grows: what the core needs of std::vector. The one part that is the same
// for every type, finding more room, stands once in list.cpp; std::vector brings it anew for each
// of the sixty types listed here, which was a fifth of the WASM.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace precheck {

// Whether a value may be moved to another place by copying its bytes. Nothing in the core points
// into itself, nor does anything of LLVM's library; GNU's strings do.
#ifdef _LIBCPP_VERSION  // set by any header of that library
template <typename T>
inline constexpr bool kMovesAsBytes = true;
#else
template <typename T>
inline constexpr bool kMovesAsBytes = std::is_trivially_copyable_v<T>;
#endif

// The part without a type. Memory that runs out ends the program, as it does for `new` here.
class ListRoom {
 protected:
  // How many entries to make room for where `count` are needed: twice as many as had room.
  [[nodiscard]] std::uint32_t roomFor(std::size_t count) const noexcept;
  // Room for that many entries of `size` bytes, with the bytes of those that are there.
  void takeRoom(std::uint32_t room, std::size_t size) noexcept;
  void moveToRoomFor(std::size_t count, std::size_t size) noexcept;

  void* values_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t room_ = 0;
};

template <typename T>
class List : private ListRoom {
 public:
  // The names of std::vector, so that algorithms and ranges take a list for what it is.
  // NOLINTBEGIN(readability-identifier-naming)
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = T*;
  using const_iterator = const T*;

  List() noexcept = default;
  explicit List(std::size_t size) { resize(size); }
  List(std::size_t size, const T& value) { assign(size, value); }
  List(std::initializer_list<T> values) { append(values.begin(), values.end()); }
  template <std::forward_iterator From>
  List(From first, From last) {
    append(first, last);
  }
  List(const List& other) : ListRoom() { append(other.begin(), other.end()); }
  List(List&& other) noexcept { swap(other); }
  List& operator=(const List& other) {
    if (this != &other) {
      clear();
      append(other.begin(), other.end());
    }
    return *this;
  }
  List& operator=(List&& other) noexcept {
    swap(other);
    return *this;
  }
  ~List() {
    std::destroy(begin(), end());
    std::free(values_);  // NOLINT(cppcoreguidelines-no-malloc): as it was taken
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] T* data() noexcept { return static_cast<T*>(values_); }
  [[nodiscard]] const T* data() const noexcept { return static_cast<const T*>(values_); }
  [[nodiscard]] T* begin() noexcept { return data(); }
  [[nodiscard]] const T* begin() const noexcept { return data(); }
  [[nodiscard]] T* end() noexcept { return data() + size_; }
  [[nodiscard]] const T* end() const noexcept { return data() + size_; }
  [[nodiscard]] T& operator[](std::size_t index) noexcept {
    assert(index < size_);
    return data()[index];
  }
  [[nodiscard]] const T& operator[](std::size_t index) const noexcept {
    assert(index < size_);
    return data()[index];
  }
  [[nodiscard]] T& front() noexcept { return (*this)[0]; }
  [[nodiscard]] const T& front() const noexcept { return (*this)[0]; }
  [[nodiscard]] T& back() noexcept { return (*this)[size_ - std::size_t{1}]; }
  [[nodiscard]] const T& back() const noexcept { return (*this)[size_ - std::size_t{1}]; }

  void reserve(std::size_t count) {
    if (count > room_) grow(count);
  }
  // `value` may be an entry of this list.
  void push_back(const T& value) { emplace_back(T(value)); }
  // As with emplace_back(), `value` must not be an entry of this list: std::vector allows that, at
  // the price of one more move of every value that is ever put in, and nobody here asks for it.
  void push_back(T&& value) { emplace_back(std::move(value)); }
  // The arguments must not be entries of this list, nor parts of them: they would be moved away
  // where room is made.
  template <typename... Args>
  T& emplace_back(Args&&... args) {
    assert((!holds(std::addressof(args)) && ...));
    if (size_ == room_) grow(size_ + std::size_t{1});
    void* const place = end();
    ++size_;
    if constexpr (std::is_aggregate_v<T>) {
      return *::new (place) T{std::forward<Args>(args)...};
    } else {
      return *::new (place) T(std::forward<Args>(args)...);
    }
  }
  void pop_back() noexcept {
    --size_;
    std::destroy_at(end());
  }
  void resize(std::size_t size) {
    reserve(size);
    if (size < size_) resizeDown(size);
    std::uninitialized_value_construct(end(), begin() + size);
    size_ = static_cast<std::uint32_t>(size);
  }
  void clear() noexcept { resizeDown(0); }
  // `value` must not be an entry of this list.
  void assign(std::size_t size, const T& value) {
    assert(!holds(std::addressof(value)));
    clear();
    reserve(size);
    while (size_ < size) push_back(value);
  }
  // The entries must be those of another list.
  template <std::forward_iterator From>
  void append(From first, From last) {
    assert(first == last || !holds(std::addressof(*first)));
    const auto count = static_cast<std::size_t>(std::distance(first, last));
    reserve(size_ + count);
    std::uninitialized_copy(first, last, end());
    size_ += static_cast<std::uint32_t>(count);
  }
  // Before `place`.
  void insert(const T* place, T value) {
    const auto index = place - begin();
    push_back(std::move(value));
    std::rotate(begin() + index, end() - 1, end());
  }
  void erase(const T* place) noexcept { erase(place, place + 1); }
  void erase(const T* first, const T* last) noexcept {
    if (first == last) return;  // a text that is moved to where it is may be lost
    T* const kept = begin() + (first - begin());
    std::move(begin() + (last - begin()), end(), kept);
    resizeDown(size_ - static_cast<std::size_t>(last - first));
  }
  void swap(List& other) noexcept {
    std::swap(values_, other.values_);
    std::swap(size_, other.size_);
    std::swap(room_, other.room_);
  }

  template <typename Fits>
  friend void erase_if(List& list, const Fits& fits) {
    list.erase(std::remove_if(list.begin(), list.end(), fits), list.end());
  }
  friend bool operator==(const List& a, const List& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

  // NOLINTEND(readability-identifier-naming)

 private:
  // Whether that address is within the entries. Of assertions only.
  [[nodiscard]] bool holds(const volatile void* address) const noexcept {
    const auto place = reinterpret_cast<std::uintptr_t>(address);
    const auto first = reinterpret_cast<std::uintptr_t>(values_);
    return place >= first && place < first + size_ * sizeof(T);
  }
  void resizeDown(std::size_t size) noexcept {
    std::destroy(begin() + size, end());
    size_ = static_cast<std::uint32_t>(size);
  }
  void grow(std::size_t least) {
    static_assert(alignof(T) <= alignof(std::max_align_t));
    if constexpr (kMovesAsBytes<T>) {
      moveToRoomFor(least, sizeof(T));
    } else {
      List other;
      other.takeRoom(roomFor(least), sizeof(T));
      for (T& value : *this) other.emplace_back(std::move(value));
      swap(other);
    }
  }
};

}  // namespace precheck
